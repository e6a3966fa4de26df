import { streamOf } from '../../domain/stream.ts';
import { compareDecisionsInForce } from '../compare/decisions-in-force.ts';
import { differencesOf } from '../compare/differences.ts';
import type { FieldChange, ValueChange } from '../compare/field-changes.ts';
import type { Sides } from '../compare/sides.ts';
import { carriedOutBy } from '../decisions/carried-out.ts';
import type { InForceItem } from '../decisions-in-force/read.ts';
import { decisionsInForce, keyOf } from '../decisions-in-force/view.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import type { Steps } from '../steps.ts';
import { type Titled, titled } from '../title-of.ts';
import { type BriefItem, type Covered, mostLookedAt, type Part, partOf } from './part.ts';

/** What holds for one thing that didn't, or does no longer, or otherwise. */
export interface InForceChanged
  extends BriefItem,
    Pick<InForceItem, 'kind' | 'applicability' | 'since' | 'governs' | 'coveredBy'> {
  readonly decision: Titled;
  /** Null: the decision says no scope. */
  readonly thing: Titled | null;
  /** What was chosen, what an item of a program says, or what happens by default. */
  readonly says: string | null;
  readonly change: 'came' | 'changed' | 'went';
  /** Of what went: how; null where it is otherwise, as where the scope was changed. */
  readonly ended: 'superseded' | 'rescinded' | 'carried-out' | 'expired' | null;
  readonly changes: readonly FieldChange[];
  /** None: time alone did. */
  readonly changedBy: readonly number[];
}

export function* inForceChanged(covered: Covered, sides: Sides): Steps<Part<InForceChanged>> {
  const { past } = sides.to;
  const compared = compareDecisionsInForce(sides, []);
  const found = yield* differencesOf({ ...compared, named: (item) => item }, { concerning: [], limit: mostLookedAt });
  const items = [
    ...found.added.map((item) => ({ ...told(past, item), change: 'came' as const, ended: null, changes: [] })),
    ...found.changed.flatMap(({ changes, ...item }) => {
      const left = changes.flatMap(withoutFlags);
      return left.length === 0 ? [] : { ...told(past, item), change: 'changed' as const, ended: null, changes: left };
    }),
    ...found.gone.map((item) => ({
      ...told(past, item),
      ...{ change: 'went' as const, governs: [], coveredBy: [] },
      ended: endOf(item, sides),
      changes: [],
    })),
  ];
  const inOrder = items.sort((left, right) => left.since.sequence - right.since.sequence);
  return partOf(covered, inOrder, { all: found.complete });
}

function told(past: Past, item: InForceItem & { readonly changedBy: readonly number[] }) {
  const { decision, thing, kind, applicability, since, governs, coveredBy, changedBy } = item;
  const reference = item.item?.reference ?? decision;
  return {
    item: reference,
    // A part is on record by the taking that declares it.
    sequence: item.item === null ? (past.thing(decision)?.since ?? since.sequence) : since.sequence,
    decision: titled(past, decision),
    thing: thing === null ? null : titled(past, thing),
    says: wordsOf(past, item),
    ...{ kind, applicability, since, governs, coveredBy, changedBy },
  };
}

function wordsOf(past: Past, { item, option, default: byDefault }: InForceItem): string | null {
  if (item !== null) {
    const { does, returnsIn } = item;
    return does ?? (returnsIn === null ? null : `Leaves in ${titled(past, returnsIn).title ?? returnsIn}`);
  }
  return byDefault?.text ?? option?.title ?? null;
}

function endOf(item: InForceItem, { to }: Sides): InForceChanged['ended'] {
  const { past } = to;
  const stream = streamOf(item.decision);
  const state = stream === undefined ? null : shownState('decision', entriesUpTo(past, stream, past.sequence));
  if (state === null) return null;
  const inProgram = state.taken?.program.find(({ id }) => item.item?.reference.endsWith(`/program/${id}`));
  if (state.status === 'rescinded') return 'rescinded';
  if (state.status === 'superseded' || (inProgram?.supersededBy ?? null) !== null) return 'superseded';
  const rows = past.rows(decisionsInForce.name);
  if (carriedOutBy(state, rows) !== null) return 'carried-out';
  return rows.get(keyOf(item)) === undefined ? null : 'expired';
}

/** That it is stale is what is handed over; by which flags is one link away. */
function withoutFlags(change: FieldChange): readonly FieldChange[] {
  if (change.field !== 'inDoubt' || !('added' in change)) return [change];
  const { field, added, gone }: Extract<ValueChange, { readonly added: unknown }> = change;
  const isStale = (doubt: unknown) => (doubt as InForceItem['inDoubt'][number]).why === 'stale';
  if (!added.some(isStale) || !gone.some(isStale)) return [change];
  const left = {
    field,
    added: added.filter((doubt) => !isStale(doubt)),
    gone: gone.filter((doubt) => !isStale(doubt)),
  };
  return left.added.length + left.gone.length === 0 ? [] : [left];
}
