import { streamOf } from '../../domain/stream.ts';
import { compareDecisionsInForce } from '../compare/decisions-in-force.ts';
import { changedByIn, differing, howItDiffers } from '../compare/differences.ts';
import type { FieldChange, ValueChange } from '../compare/field-changes.ts';
import type { Sides } from '../compare/sides.ts';
import { carriedOutBy } from '../decisions/carried-out.ts';
import type { InForceItem } from '../decisions-in-force/read.ts';
import { decisionsInForce, keyOf } from '../decisions-in-force/view.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import type { Steps } from '../steps.ts';
import { type Titled, titled } from '../title-of.ts';
import { type BriefItem, type Covered, type Part, partOf } from './part.ts';
import { withChangedBy } from './with-changed-by.ts';

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

const changes = { added: 'came', changed: 'changed', gone: 'went' } as const;

export function* inForceChanged(covered: Covered, sides: Sides): Steps<Part<InForceChanged>> {
  const compared = compareDecisionsInForce(sides, []);
  const told = (yield* differing(compared, sides)).flatMap((difference) => {
    const { before, after } = difference;
    const shown = after ?? before;
    const left = difference.changes.flatMap(withoutFlags);
    const change = changes[howItDiffers(difference)];
    if (shown === undefined || (change === 'changed' && left.length === 0)) return [];
    const over = after === undefined ? { governs: [], coveredBy: [] } : {};
    const ended = after === undefined ? endOf(shown, sides) : null;
    return [{ ...itemOf(sides.to.past, shown), ...over, change, ended, changes: left, difference }];
  });
  const inOrder = told.sort((left, right) => left.since.sequence - right.since.sequence);
  const { complete } = compared.candidates;
  return yield* withChangedBy(partOf(covered, inOrder, { all: complete }), changedByIn(compared, sides));
}

function itemOf(past: Past, item: InForceItem) {
  const { decision, thing, kind, applicability, since, governs, coveredBy } = item;
  const reference = item.item?.reference ?? decision;
  return {
    item: reference,
    // A part is on record by the taking that declares it.
    sequence: item.item === null ? (past.thing(decision)?.since ?? since.sequence) : since.sequence,
    decision: titled(past, decision),
    thing: thing === null ? null : titled(past, thing),
    says: wordsOf(past, item),
    ...{ kind, applicability, since, governs, coveredBy },
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
