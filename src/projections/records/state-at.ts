import { aggregates, type States } from '../../domain/aggregate.ts';
import { effectiveEntries } from '../../domain/correction/effective.ts';
import type { Entry } from '../../domain/event.ts';
import { refuseUnknown } from '../../domain/stored.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';

/** A stream's entries up to a sequence that may lie before that of `past`; the array that `past` has, where it is all. */
export function entriesUpTo(past: Past, stream: StreamName, at: number): readonly Entry[] {
  const all = past.entries(stream);
  return (all.at(-1)?.sequence ?? 0) <= at ? all : all.filter(({ sequence }) => sequence <= at);
}

/**
 * A stream's state in the words as last corrected: for showing. What folds compare reads times and quantities only.
 * @throws UnknownEventError
 */
export function shownState<Kind extends keyof States>(kind: Kind, entries: readonly Entry[]): States[Kind] {
  // Entries are of one stream, and so of one kind.
  const known = shown.get(entries) as { readonly state: States[Kind] } | undefined;
  if (known !== undefined) return known.state;
  const { evolve, initialState } = aggregates[kind];
  // Left out, it would be as if nobody had recorded it.
  entries.forEach(refuseUnknown);
  const state = effectiveEntries(entries, 'all').reduce(evolve, initialState);
  if (entries.length > 0) shown.set(entries, { state });
  return state;
}

/** What is on record of one thing is shown in many places: it is folded once, for as long as its entries are kept. */
const shown = new WeakMap<readonly Entry[], { readonly state: unknown }>();
