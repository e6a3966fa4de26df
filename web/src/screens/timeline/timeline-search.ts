import { earliestOf, latestOf, parseClaimedTime } from '../../../../src/domain/claimed-time.ts';

const texts = [
  'q',
  'concerning',
  'kind',
  'author',
  'role',
  'agency',
  'recordedFrom',
  'recordedTo',
  'occurredFrom',
  'occurredTo',
] as const;
export type Filter = (typeof texts)[number];

/** What the address bar says of the timeline: its filters as they were typed, and how it is drawn. */
export type TimelineSearch = { readonly [Name in Filter]?: string } & {
  readonly drawn?: LanesBy;
};
export type LanesBy = 'vehicle' | 'kind';

/** What isn't said, or is empty, is left out. */
export function parseTimelineSearch(search: Readonly<Record<string, unknown>>): TimelineSearch {
  const said = texts.flatMap((name) => {
    const value = search[name];
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    return text === '' ? [] : [[name, text] as const];
  });
  const { drawn } = search;
  return { ...Object.fromEntries(said), ...(drawn === 'vehicle' || drawn === 'kind' ? { drawn } : {}) };
}

const times = { recordedFrom: earliestOf, recordedTo: latestOf, occurredFrom: earliestOf, occurredTo: latestOf };
export type TimeFilter = keyof typeof times;
const isTimeFilter = (name: string): name is TimeFilter => Object.hasOwn(times, name);

/** The instant that a time means as an end of what is looked for: `2022-12` from its first, to its last one. */
function instantOf(name: TimeFilter, text: string): string | undefined {
  if (parseClaimedTime(text) === undefined) return undefined;
  const instant = times[name](text);
  return Number.isFinite(instant) ? new Date(instant).toISOString() : undefined;
}

/** Which filters say what can't be looked for. */
export const faultyFilters = (search: TimelineSearch): readonly TimeFilter[] =>
  Object.entries(search).flatMap(([name, text]) =>
    isTimeFilter(name) && instantOf(name, text) === undefined ? [name] : [],
  );

/** The filters as the API takes them; one that can't be looked for is left out. */
export function filtersOf(search: TimelineSearch): Readonly<Record<string, string | readonly string[]>> {
  const asked = texts.flatMap((name): (readonly [string, string | readonly string[]])[] => {
    const text = search[name];
    if (text === undefined) return [];
    if (name === 'concerning') return [[name, text.split(/[\s,]+/)]];
    const value = isTimeFilter(name) ? instantOf(name, text) : text;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(asked);
}

export const isFiltered = (search: TimelineSearch): boolean => texts.some((name) => search[name] !== undefined);
