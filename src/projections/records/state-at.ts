import { aggregates, type States } from '../../domain/aggregate.ts';
import { effectiveEntries } from '../../domain/correction/effective.ts';
import type { Entry } from '../../domain/event.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';

/** A stream's entries up to a sequence that may lie before that of `past`. */
export const entriesUpTo = (past: Past, stream: StreamName, at: number): readonly Entry[] =>
  past.entries(stream).filter(({ sequence }) => sequence <= at);

/** A stream's state in the words as last corrected: for showing. What folds compare reads times and quantities only. */
export const shownState = <Kind extends keyof States>(kind: Kind, entries: readonly Entry[]): States[Kind] =>
  effectiveEntries(entries, 'all').reduce(aggregates[kind].evolve, aggregates[kind].initialState);
