import type { Decision } from '../../domain/decision/state.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Change, Past, Rows } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';

const keyOf = (decision: Reference): string => `corrected/${decision}`;

/** Keeps that something on the record of a decision was corrected: rows have the words as they were recorded. */
export function foldCorrected({ thing, entry }: Extract<Change, { category: 'decision' }>, rows: Rows): void {
  if (entry.type === 'EntryCorrected') rows.put(keyOf(thing), true);
}

export const wasCorrected = (decision: Reference, rows: Rows): boolean => rows.get(keyOf(decision)) !== undefined;

/** The decision in its words as last corrected, for what a row says was corrected. */
export function asCorrected(decision: Reference, past: Past): Decision | null {
  const stream = streamOf(decision);
  return stream === undefined ? null : shownState('decision', entriesUpTo(past, stream, past.sequence));
}
