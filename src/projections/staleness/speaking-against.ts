import { type Reference, wholeOf } from '../../domain/reference.ts';
import type { Rows } from '../engine/view.ts';
import { sortableSequence } from '../standing/begun.ts';
import { type Known, whatIsNamed } from './known.ts';
import { type Against, stalenessKeys } from './staleness-keys.ts';
import type { Turn } from './turns.ts';

type Said = Turn & { readonly by: Reference };

/** What an observation or assessment contradicts; an item of a program is contradicted with its decision. */
export const contradictedBy = (contradicts: readonly Reference[], known: Known): readonly Reference[] =>
  contradicts.map((named) => whatIsNamed(named, known)).map((named) => (isItem(named) ? wholeOf(named) : named));

const isItem = (reference: Reference): boolean => reference.includes('/program/');

/** The things of which parts, or the wholes, are named. */
export const wholesOf = (references: readonly Reference[]): readonly Reference[] => [
  ...new Set(references.map(wholeOf)),
];

/** Keeps, for each thing, what speaks against it (or for it): a row for each that does. */
export function putAgainst(
  keyOf: (thing: Reference) => string,
  { by, sequence }: Said,
  of: readonly Reference[],
  rows: Rows,
): void {
  for (const thing of wholesOf(of)) {
    const row: Against = { by, sequence, of: of.filter((named) => wholeOf(named) === thing) };
    rows.put(`${keyOf(thing)}${sortableSequence(sequence)}`, row);
  }
}

/** By an observation: what it contradicts, and what it found of predictions. The things that it speaks against. */
export function foldObserved(
  {
    contradicts,
    predictions,
  }: {
    readonly contradicts: readonly Reference[];
    readonly predictions: readonly { readonly prediction: Reference; readonly result: 'held' | 'failed' }[];
  },
  said: Said | null,
  rows: Rows,
  known: Known,
): readonly Reference[] {
  const against = contradictedBy(contradicts, known);
  const found = (asked: 'held' | 'failed') =>
    predictions.filter(({ result }) => result === asked).map(({ prediction }) => prediction);
  const failed = found('failed');
  if (said !== null) {
    putAgainst(stalenessKeys.against, said, against, rows);
    putAgainst(stalenessKeys.failed, said, failed, rows);
    putAgainst(stalenessKeys.held, said, found('held'), rows);
  }
  return wholesOf([...against, ...failed]);
}
