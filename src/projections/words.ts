import type { States } from '../domain/aggregate.ts';
import type { Reference } from '../domain/reference.ts';
import { streamOf } from '../domain/stream.ts';
import type { Change, Past, Rows } from './engine/view.ts';
import { entriesUpTo, shownState } from './records/state-at.ts';

const keyOf = (thing: Reference): string => `corrected/${thing}`;

/** Keeps that something on the record of a thing was corrected: rows have the words as they were recorded. */
export function foldCorrected({ thing, entry }: Pick<Change, 'thing' | 'entry'>, rows: Rows): void {
  if (entry.type === 'EntryCorrected') rows.put(keyOf(thing), true);
}

export const wasCorrected = (thing: Reference, rows: Pick<Rows, 'get'>): boolean =>
  rows.get(keyOf(thing)) !== undefined;

/** A thing in its words as last corrected, for what a row says was corrected. */
export function asCorrected<Kind extends keyof States>(
  category: Kind,
  thing: Reference,
  past: Past,
): States[Kind] | null {
  const stream = streamOf(thing);
  return stream === undefined ? null : shownState(category, entriesUpTo(past, stream, past.sequence));
}
