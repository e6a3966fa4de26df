import { latestOf } from '../../domain/claimed-time.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Past, Place, RowsAt } from '../engine/view.ts';
import { filteredPage } from '../filtered-page.ts';
import { rowOf } from '../plain.ts';
import { remembering } from '../records/remembering.ts';
import { stalenessKeys } from '../staleness/staleness-keys.ts';
import { type Staleness, stalenessOf } from '../staleness/told-staleness.ts';
import { judgementRows } from '../standing/judgement-rows.ts';
import { titleOf } from '../title-of.ts';
import { asCorrected } from '../words.ts';
import { type InForce, inForceOf } from './row.ts';
import { decisionsInForce, groupOf, type InForceRow, keyOf, prefixOf } from './view.ts';

type Return = 'nominal' | 'contingency';

/** Why it is in doubt: a review was called, or what it rests on stands no longer. */
type Doubt = InForce['inDoubt'][number] | ({ readonly why: 'stale' } & Staleness);

export type InForceItem = Omit<InForce, 'inDoubt'> & {
  /** Empty: it stands. */
  readonly inDoubt: readonly Doubt[];
  /** Corrections changed something on the record of the decision; its words are shown as last corrected. */
  readonly corrected: boolean;
  readonly thingTitle: string | null;
  /** For which of the two returns it is the latest in force on this thing; empty: later ones cover it. */
  readonly governs: readonly Return[];
  /** What governs in its place, and for which returns. */
  readonly coveredBy: readonly Covering[];
};

/** What is in force on the same thing, and later: an item of a program, or a decision. */
interface Covering {
  readonly reference: Reference;
  /** Of the decision. */
  readonly title: string | null;
  /** Since which entry it is in force. */
  readonly sequence: number;
  readonly returns: readonly Return[];
}

const returns = ['nominal', 'contingency'] as const;
const chunk = 50;
// What was taken before so many others on the same thing governs no longer.
const mostBeside = 100;

const holds = ({ expires }: InForce, now: number): boolean => expires === null || latestOf(expires) >= now;
const covers = ({ applicability }: InForce, kind: Return): boolean =>
  applicability === 'both' || applicability === kind;

/** What is in force at `now`, by thing; of each the latest first. */
export function readDecisionsInForce(
  whole: Past,
  now: Instant,
  asked: { readonly concerning?: Reference | undefined },
  page: { readonly limit: number; readonly after?: Place },
): { readonly items: readonly InForceItem[]; readonly next: Place | null } {
  const past = remembering(whole);
  const rows = past.rows(decisionsInForce.name);
  const time = toMilliseconds(now);
  const within = asked.concerning === undefined ? undefined : groupOf(asked.concerning);
  const governing = governingIn(rows, time);
  const stale = staleIn(past);
  const tell = ({ key, value }: { readonly key: string; readonly value: unknown }): InForceItem | undefined => {
    const row = rowOf<InForceRow>(value);
    return holds(row, time) ? itemOf(past, row, key, governing, stale) : undefined;
  };
  return filteredPage(rows, page, tell, { chunk, within });
}

/** Looked up once for each decision of a page: a program has many items. */
function staleIn(past: Past) {
  const rows = past.rows(judgementRows);
  const known = new Map<Reference, readonly Doubt[]>();
  const look = (decision: Reference): readonly Doubt[] => {
    const staleness = rows.get(stalenessKeys.stale(decision)) === undefined ? null : stalenessOf(past, decision);
    return staleness === null ? [] : [{ why: 'stale', ...staleness }];
  };
  return (decision: Reference): readonly Doubt[] => {
    const found = known.get(decision) ?? look(decision);
    known.set(decision, found);
    return found;
  };
}

function itemOf(
  past: Past,
  row: InForceRow,
  key: string,
  governing: ReturnType<typeof governingIn>,
  stale: ReturnType<typeof staleIn>,
): InForceItem {
  // Nothing says that decisions without a scope are about the same thing: none of them covers another.
  const latest = row.thing === null ? null : governing(row.thing, row.kind === 'program-item' ? 'items' : 'all');
  const covered = returns.filter((kind) => covers(row, kind));
  const governs = covered.filter((kind) => latest === null || latest[kind]?.key === key);
  const coverings = covered.flatMap((kind) => {
    const other = latest?.[kind];
    return other === undefined || other.key === key ? [] : [{ kind, other }];
  });
  const thingTitle = row.thing === null ? null : titleOf(past, row.thing);
  const shown = inWords(row, past);
  return {
    ...shown,
    inDoubt: [...shown.inDoubt, ...stale(row.decision)],
    corrected: row.corrected,
    thingTitle,
    governs,
    coveredBy: [...Map.groupBy(coverings, ({ other }) => other)].map(([{ row: other }, kinds]) => ({
      reference: other.item?.reference ?? other.decision,
      title: titleOf(past, other.decision),
      sequence: other.since.sequence,
      returns: kinds.map(({ kind }) => kind),
    })),
  };
}

/** What has this key as the board has it; undefined where it isn't in force at `now`. */
export function inForceAt(past: Past, now: Instant, key: string): InForceItem | undefined {
  const rows = past.rows(decisionsInForce.name);
  const time = toMilliseconds(now);
  const value = rows.get(key);
  if (value === undefined) return undefined;
  const row = rowOf<InForceRow>(value);
  return holds(row, time) ? itemOf(past, row, key, governingIn(rows, time), staleIn(past)) : undefined;
}

/** The keys of all that a decision says, in force or expired, and of what else is about the same things. */
export function keysBeside(past: Past, decision: Reference): readonly string[] {
  const rows = past.rows(decisionsInForce.name);
  const own = rows.withPrefix(prefixOf(decision));
  const things = new Set(own.flatMap(({ value }) => rowOf<InForceRow>(value).thing ?? []));
  const beside = [...things].flatMap((thing) => {
    const group = groupOf(thing);
    const { items } = rows.page(mostBeside, { order: group, key: '' });
    const latest = items.filter(({ order }) => order.startsWith(group));
    return [...latest, ...Object.values(firstThatHold(rows, thing, 'items', Number.NEGATIVE_INFINITY))];
  });
  return [...new Set([...own, ...beside].map(({ key }) => key))];
}

/** As it was recorded; what was corrected is read again in the words as last corrected. */
function inWords({ corrected, ...row }: InForceRow, past: Past): InForce {
  const state = corrected ? asCorrected('decision', row.decision, past) : null;
  if (state === null) return row;
  return inForceOf(state, null).find((shown) => keyOf(shown) === keyOf(row)) ?? row;
}

interface Latest {
  readonly key: string;
  readonly row: InForceRow;
}
type ByReturn = Partial<Record<Return, Latest>>;

/**
 * Which of those in force on a thing are looked among. Only an item of a program says what the thing will do, so another
 * question that was answered without one, or left to its default, takes nothing from an item.
 */
type Among = 'all' | 'items';

/** The rows that govern a thing, looked up once for each thing of a page. */
function governingIn(rows: RowsAt, now: number) {
  const known = new Map<string, ByReturn>();
  return (thing: Reference, among: Among): ByReturn => {
    const key = `${among} ${thing}`;
    const found = known.get(key) ?? firstThatHold(rows, thing, among, now);
    known.set(key, found);
    return found;
  };
}

function firstThatHold(rows: RowsAt, thing: Reference, among: Among, now: number): ByReturn {
  const group = groupOf(thing);
  const first: ByReturn = {};
  let place: Place | null = { order: group, key: '' };
  while (place !== null) {
    const { items, next } = rows.page(chunk, place);
    for (const { key, order, value } of items) {
      if (!order.startsWith(group)) return first;
      const found: Latest = { key, row: rowOf<InForceRow>(value) };
      if ((among === 'items' && found.row.kind !== 'program-item') || !holds(found.row, now)) continue;
      for (const kind of returns) if (covers(found.row, kind)) first[kind] ??= found;
      if (returns.every((kind) => first[kind] !== undefined)) return first;
    }
    place = next;
  }
  return first;
}
