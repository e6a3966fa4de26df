import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { saidIn } from '../../domain/said.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import type { Rows } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { type Fate, keys, orderOfSuggestion, type SuggestionRow } from './row.ts';

/** What ends a suggestion: an entry, at the log time there. */
export interface Ending {
  readonly entry: Entry;
  readonly logTime: number;
}

export const suggestionIn = (rows: Rows, id: string): SuggestionRow | undefined => {
  const row = rows.get(keys.suggestion(id));
  return row === undefined ? undefined : rowOf<SuggestionRow>(row);
};

export function putSuggestion(row: SuggestionRow, rows: Rows): void {
  rows.put(keys.suggestion(row.id), row, orderOfSuggestion(row));
  if (row.fate !== null || row.held.length > 0) rows.put(keys.settled(row), keys.suggestion(row.id));
  else if (row.from !== null) rows.remove(keys.settled(row));
}

function removeSuggestion(row: SuggestionRow, rows: Rows): void {
  rows.remove(keys.suggestion(row.id));
  rows.remove(keys.settled(row));
}

/** The standing suggestions that what happens to a thing may end. */
export const watching = (thing: Reference, rows: Rows): readonly SuggestionRow[] =>
  rows
    .withPrefix(keys.watching(thing))
    .flatMap(({ key }) => suggestionIn(rows, key.slice(keys.watching(thing).length)) ?? []);

/** What happens to what it is about may end it, or to an anomaly: of several that are open one is enough. */
export function watch({ about, id }: Watched, anomaly: Reference | null, rows: Rows): void {
  rows.put(`${keys.watching(about)}${id}`, anomaly);
  if (anomaly !== null) rows.put(`${keys.watching(anomaly)}${id}`, anomaly);
}

function unwatch({ about, id }: Watched, rows: Rows): void {
  const anomaly = rows.get(`${keys.watching(about)}${id}`) ?? null;
  rows.remove(`${keys.watching(about)}${id}`);
  if (anomaly !== null) rows.remove(`${keys.watching(rowOf<Reference>(anomaly))}${id}`);
}

type Watched = Pick<SuggestionRow, 'about' | 'id'>;

/** An anomaly that it names was closed: while another one is open, it stands. */
export function settleUnlessOpen(
  row: SuggestionRow,
  isOpen: (anomaly: Reference) => boolean,
  ending: Ending,
  rows: Rows,
): void {
  const open = row.anomalies.find(isOpen);
  if (open === undefined) {
    settle(row, 'overtaken', ending, rows);
    return;
  }
  unwatch(row, rows);
  watch(row, open, rows);
}

/** For good: what stood once and was settled doesn't come back by itself. What comes first counts. */
export function settle(row: SuggestionRow, how: Fate['how'], { entry, logTime }: Ending, rows: Rows): void {
  if (row.fate !== null) return;
  unwatch(row, rows);
  // What ended before its time had come, or in one act with what would have raised it, was never raised.
  const isOneAct = entry.metadata.commandId === row.commandId && thingRecordedIn(entry) === row.raised.thing;
  if (isEarly(row, logTime) || isOneAct) removeSuggestion(row, rows);
  else putSuggestion({ ...row, fate: row.held[0] ?? fateBy(how, entry) }, rows);
}

const fateBy = (how: Fate['how'], entry: Entry): Fate => ({ how, thing: thingRecordedIn(entry), said: saidIn(entry) });

const isEarly = ({ from }: SuggestionRow, logTime: number): boolean => from !== null && logTime <= from;

/** A decision about the same is open now, by this entry. */
export function cover(about: Reference, ending: Ending, rows: Rows): void {
  for (const row of watching(about, rows)) {
    if (row.about !== about) continue;
    if (isEarly(row, ending.logTime)) {
      putSuggestion({ ...row, held: [...row.held, fateBy('covered', ending.entry)] }, rows);
    } else settle(row, 'covered', ending, rows);
  }
}

/** A decision about it is open no longer. Where none is, what waits for its time goes on waiting, if that is still to come. */
export function uncover(about: Reference, ending: Ending, rows: Rows): void {
  // Only the escalation of a decision waits for a time.
  if (parseReference(about)?.kind !== 'decision') return;
  const thing = thingRecordedIn(ending.entry);
  for (const row of watching(about, rows)) {
    if (row.about !== about || row.held.length === 0) continue;
    if (!isEarly(row, ending.logTime)) settle(row, 'covered', ending, rows);
    else putSuggestion({ ...row, held: row.held.filter((covering) => covering.thing !== thing) }, rows);
  }
}
