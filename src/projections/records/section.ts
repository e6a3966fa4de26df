import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { typeTerm } from '../engine/terms.ts';
import type { Past } from '../engine/view.ts';
import { eachInSteps, type Steps } from '../steps.ts';

/** Part of a record: the newest of a kind, oldest first, and where the others are. */
export type Section<Item> = {
  readonly items: readonly Item[];
  /** Pages of the timeline with all of them; empty where `items` are all. */
  readonly more: readonly string[];
};

/** How many of a kind a record shows. */
export const sectionLimit = 200;

/** The newest entries of some types that concern a thing. */
export function newestOf(past: Past, thing: Reference, types: readonly string[]): Section<Entry> {
  const all = past.concerning([thing], { limit: sectionLimit + 1, descending: true });
  // So few are read sooner than each type is sought among them.
  if (all.length <= sectionLimit) {
    past.readAhead({ entries: all });
    const entries = all.toReversed().flatMap((sequence) => past.entry(sequence) ?? []);
    return { items: entries.filter(({ type }) => types.includes(type)), more: [] };
  }
  const found = types.map((type) => ({
    type,
    sequences: past.concerning([thing, typeTerm(type)], { limit: sectionLimit + 1, descending: true }),
  }));
  const newest = found
    .flatMap(({ sequences }) => sequences)
    .sort((left, right) => left - right)
    .slice(-sectionLimit);
  past.readAhead({ entries: newest });
  const [oldest = 0] = newest;
  const cut = found.filter(({ sequences }) => (sequences.at(-1) ?? oldest) < oldest);
  return {
    items: newest.flatMap((sequence) => past.entry(sequence) ?? []),
    more: cut.map(({ type }) => timelineOf(thing, type)),
  };
}

export const timelineOf = (thing: Reference, type: string): string =>
  `/v1/timeline?concerning=${encodeURIComponent(thing)}&kind=${encodeURIComponent(type)}`;

/** The same section with other items: none, one or several for each. */
export const sectionOf = <From, To>(
  { items, more }: Section<From>,
  each: (item: From) => readonly To[] | To,
): Section<To> => ({ items: items.flatMap(each), more });

/** The same, where each takes long. */
export function* sectionInSteps<From, To>(
  { items, more }: Section<From>,
  each: (item: From) => readonly To[] | To,
): Steps<Section<To>> {
  return { items: yield* eachInSteps(items, each), more };
}

/** Of the entries of one thing the first. */
export const firstOfEach = (section: Section<Entry>): Section<Entry> => {
  const seen = new Set<string>();
  return sectionOf(section, (entry) => {
    if (seen.has(entry.stream)) return [];
    seen.add(entry.stream);
    return entry;
  });
};
