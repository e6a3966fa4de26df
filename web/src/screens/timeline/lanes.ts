import { spanOf } from '../../../../src/domain/claimed-time.ts';
import type { TimelineItem } from '../../api/answers.ts';
import { spaced } from '../../ui/record/words.ts';
import type { LanesBy } from './timeline-search.ts';

/** Milliseconds since 1970. What was claimed no more exactly than to a span is as long as that span. */
export interface Mark {
  readonly sequence: number;
  readonly shape: 'tick' | 'bar';
  /** -Infinity or Infinity where the claim leaves an end open. */
  readonly from: number;
  readonly to: number;
  /** The claim says *about*. */
  readonly about: boolean;
  /** When it was recorded, where that is not when it occurred. */
  readonly recorded: number | null;
}

export interface Lane {
  readonly key: string;
  readonly title: string;
  /** Marks that would cover one another are in different rows. */
  readonly rows: readonly (readonly Mark[])[];
}

type Entry = Pick<TimelineItem, 'sequence' | 'thing' | 'occurredAt' | 'recordedAt' | 'concerns'>;

/** Milliseconds: a claim to the minute, or an instant, is a tick. */
const exact = 60_000;

export function markOf({ sequence, occurredAt, recordedAt }: Entry): Mark {
  const recorded = Date.parse(recordedAt);
  if (occurredAt === null)
    return { sequence, shape: 'tick', from: recorded, to: recorded, about: false, recorded: null };
  const { earliest, latest, about } = spanOf(occurredAt);
  const isRecordedThen = recorded >= earliest && recorded <= latest;
  return {
    sequence,
    shape: latest - earliest < exact ? 'tick' : 'bar',
    from: earliest,
    to: latest,
    about,
    recorded: isRecordedThen ? null : recorded,
  };
}

interface Place {
  readonly key: string;
  readonly title: string;
}

const kindPlace = ({ thing }: Entry): readonly Place[] => {
  const key = thing?.split('/')[0] ?? 'log';
  return [{ key, title: spaced(key) }];
};

const vehiclePlaces = ({ concerns }: Entry): readonly Place[] => {
  const vehicles = concerns.filter(({ reference }) => /^vehicle\/[^/]+$/.test(reference));
  if (vehicles.length === 0) return [{ key: '', title: 'no vehicle' }];
  return vehicles.map(({ reference, title }) => ({ key: reference, title: title ?? reference }));
};

/**
 * Marks in lanes, the fullest lane first; what concerns several vehicles is in the lane of each.
 * @param apart milliseconds that two marks in a row have between them at least
 */
export function lanesOf(entries: readonly Entry[], by: LanesBy, apart: number): readonly Lane[] {
  const placesOf = by === 'kind' ? kindPlace : vehiclePlaces;
  const lanes = new Map<string, { readonly title: string; readonly marks: Mark[] }>();
  for (const entry of entries) {
    for (const { key, title } of placesOf(entry)) {
      const lane = lanes.get(key) ?? { title, marks: [] };
      lanes.set(key, lane);
      lane.marks.push(markOf(entry));
    }
  }
  return [...lanes]
    .sort(([left, { marks: some }], [right, { marks: others }]) =>
      // What is in no lane of its own comes last.
      left === '' ? 1 : right === '' ? -1 : others.length - some.length,
    )
    .map(([key, { title, marks }]) => ({ key, title, rows: rowsOf(marks, apart) }));
}

/** Each mark in the first row that has room for it. */
function rowsOf(marks: readonly Mark[], apart: number): readonly (readonly Mark[])[] {
  const rows: { end: number; readonly marks: Mark[] }[] = [];
  for (const mark of marks.toSorted((left, right) => left.from - right.from || left.sequence - right.sequence)) {
    const free = rows.find(({ end }) => mark.from >= end);
    const row = free ?? { end: 0, marks: [] };
    if (free === undefined) rows.push(row);
    row.marks.push(mark);
    row.end = mark.to + apart;
  }
  return rows.map((row) => row.marks);
}

/** From the first to the last time at which any of it was recorded, and a little more: what is drawn at first. */
export function recordedExtent(entries: readonly Entry[]): readonly [number, number] {
  const times = entries.map(({ recordedAt }) => Date.parse(recordedAt));
  const first = Math.min(...times);
  const last = Math.max(...times);
  const margin = Math.max((last - first) * 0.02, 30 * exact);
  return [first - margin, last + margin];
}

/** Where on the drawing, from 0 to 1, a mark is; undefined where it is beside what is drawn. */
export function placeOf(
  { from, to }: Pick<Mark, 'from' | 'to'>,
  [first, last]: readonly [number, number],
): { readonly from: number; readonly to: number } | undefined {
  if (to < first || from > last) return undefined;
  const at = (time: number) => (Math.min(Math.max(time, first), last) - first) / (last - first);
  return { from: at(from), to: at(to) };
}

/** The middle of what is drawn stays where it is; a factor below 1 shows less of it, larger. */
export function zoomed([first, last]: readonly [number, number], factor: number): readonly [number, number] {
  const middle = (first + last) / 2;
  const half = Math.max(((last - first) / 2) * factor, exact);
  return [middle - half, middle + half];
}

/** A part of the width to the right or, below 0, to the left. */
export function panned([first, last]: readonly [number, number], part: number): readonly [number, number] {
  const by = (last - first) * part;
  return [first + by, last + by];
}
