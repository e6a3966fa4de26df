import { aggregates } from '../../domain/aggregate.ts';
import { type ClaimedTime, earliestOf } from '../../domain/claimed-time.ts';
import {
  type CriterionStanding,
  type Reading,
  readingOf,
  standingOf,
  thoseThatMayCount,
} from '../../domain/criterion/standing.ts';
import type { Quantity } from '../../domain/quantity.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { type Titled, titled } from '../title-of.ts';
import { asCorrected } from '../words.ts';
import { lastReadings, type ReadingRow } from './readings.ts';
import { attachedFor, type CriterionRow, criteria, criteriaOf, readAhead } from './view.ts';

/** One observation in the series of a criterion. */
export type SeriesItem = Reading & {
  readonly observation: Reference;
  readonly sequence: number;
  readonly occurredAt: ClaimedTime | null;
  readonly recordedAt: string;
  readonly quantities: readonly Quantity[];
};

/** How a criterion stands by all that is on record at one moment. */
export type CriterionShown = Omit<CriterionRow, 'to'> &
  Omit<CriterionStanding, 'readings'> & {
    readonly to: Titled;
    /** What the observations that count are about: what the criterion names, or what it is attached to is about. */
    readonly looksAt: readonly Reference[];
    /** The observations of its quantity that may be among the last `ofLast`, the last measured first. */
    readonly series: readonly SeriesItem[];
  };

export function criterionShown(past: Past, recorded: CriterionRow): CriterionShown {
  const row = inWords(past, recorded);
  const looksAt = lookedAt(past, row);
  const { standing, series } = standingIn(past, row, looksAt);
  const { readings, ...stands } = standing;
  return {
    ...row,
    to: titled(past, row.to),
    ...stands,
    looksAt,
    series: series.map((reading, index) => ({ ...reading, ...(readings[index] as Reading) })),
  };
}

/**
 * Every observation of its quantity, the last measured first: those that count, and those that no longer do.
 * @param page `after`: the place of the last one of the page before
 */
export function criterionSeries(
  past: Past,
  recorded: CriterionRow,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): { readonly items: readonly (SeriesItem & { readonly counts: boolean })[]; readonly next: string | null } {
  const row = inWords(past, recorded);
  const looksAt = lookedAt(past, row);
  const counting = new Set(standingIn(past, row, looksAt).series.map(({ observation }) => observation));
  const found = lastReadings(past, looksAt, row.quantity, { limit: limit + 1, after });
  const shown = found.slice(0, limit);
  return {
    items: shown.map(({ row: reading }) => ({
      ...reading,
      ...readingOf(row, reading.quantities),
      counts: counting.has(reading.observation),
    })),
    next: found.length > limit ? (shown.at(-1)?.place ?? null) : null,
  };
}

/** The same without its words: what a board shows beside a decision. */
export type CriterionInShort = Pick<CriterionRow, 'criterion' | 'title' | 'rule' | 'to' | 'against'> &
  Pick<CriterionStanding, 'state' | 'margin' | 'restsOnAbout' | 'missing'> & {
    readonly sequence: number;
    readonly inputs: readonly Reference[];
  };

export function criterionInShort(past: Past, recorded: CriterionRow): CriterionInShort {
  const row = inWords(past, recorded);
  const { standing, series } = standingIn(past, row, lookedAt(past, row));
  const { state, margin, restsOnAbout, missing } = standing;
  const { criterion, title, rule, to, against, attached } = row;
  return {
    ...{ criterion, title, rule, to, against, state, margin, restsOnAbout, missing },
    sequence: attached.sequence,
    inputs: series.map(({ observation }) => observation),
  };
}

/** In the words as last corrected. */
const inWords = (past: Past, row: CriterionRow): CriterionRow => asCorrected('criterion', row.criterion, past) ?? row;

function standingIn(
  past: Past,
  row: CriterionRow,
  looksAt: readonly Reference[],
): { readonly standing: CriterionStanding; readonly series: readonly ReadingRow[] } {
  const { found, older } = observedLast(past, row, looksAt);
  return {
    standing: standingOf(row, [...found, ...older]),
    series: thoseThatMayCount(found, row.ofLast).map((each) => each.row),
  };
}

/** So many are read at most of which nobody knows when they were made. */
const mostUndated = 100;
const anything = { quantities: [], undated: false };

/**
 * The last of its quantity, as many as it takes to have `ofLast` of which it is known when they began; `older`: in place of
 * those that are not read, which may have been anything.
 */
function observedLast(past: Past, { quantity, ofLast }: CriterionRow, looksAt: readonly Reference[]) {
  const read = (limit: number) => {
    const found = lastReadings(past, looksAt, quantity, { limit }).map(({ row }) => {
      const { occurredAt, quantities } = row;
      return { row, quantities, undated: occurredAt !== null && !Number.isFinite(earliestOf(occurredAt)) };
    });
    const dated = found.filter(({ undated }) => !undated).length;
    return { found, isEnough: dated >= ofLast || found.length < limit };
  };
  const last = read(ofLast);
  const { found, isEnough } = last.isEnough ? last : read(ofLast + mostUndated);
  return { found, older: isEnough ? [] : Array.from({ length: ofLast }, () => anything) };
}

/** Without things of its own: what it is attached to, and what that is about. */
export function lookedAt(past: Past, { to, about }: CriterionRow): readonly Reference[] {
  if (about.length > 0) return about;
  const stream = streamOf(to);
  if (stream === undefined) return [];
  const subjects =
    parseReference(to)?.kind === 'anomaly'
      ? aggregates.anomaly.subjects(past.state('anomaly', stream))
      : aggregates.decision.subjects(past.state('decision', stream));
  return [...new Set([to, ...subjects])];
}

/** What a list of criteria shows, the first of them where there are many. */
export type CriteriaInShort = { readonly items: readonly CriterionInShort[]; readonly total: number };

const mostShown = 20;

/** Those of each decision that may have any, with those of the anomalies that it is about, awaits or cites. */
export function criteriaOnDecisions(
  past: Past,
  decisions: readonly Reference[],
): ReadonlyMap<Reference, CriteriaInShort> {
  const rows = readAhead(past.rows(criteria.name), decisions);
  if (rows === undefined) return new Map();
  return new Map(decisions.map((decision) => [decision, inShort(past, criteriaOf(rows, attachedFor(rows, decision)))]));
}

export const criteriaOnDecision = (past: Past, decision: Reference): CriteriaInShort =>
  criteriaOnDecisions(past, [decision]).get(decision) ?? inShort(past, []);

/** Those attached to any of these things, at another moment. */
export const criteriaOn = (past: Past, to: readonly Reference[]): CriteriaInShort =>
  inShort(past, criteriaOf(past.rows(criteria.name), to));

export const criteriaOnAnomaly = (past: Past, anomaly: Reference): CriteriaInShort => criteriaOn(past, [anomaly]);

const inShort = (past: Past, found: readonly CriterionRow[]): CriteriaInShort => ({
  items: found.slice(0, mostShown).map((row) => criterionInShort(past, row)),
  total: found.length,
});
