import * as z from 'zod';
import { memoized } from './memoized.ts';
import { line } from './text.ts';

/**
 * A time as it was claimed, and no more precise: a year, month, date, minute or instant in UTC, or an interval of two
 * of these with perhaps one end open (`..`), after ISO 8601-2 (EDTF) level 1; `~` before or after one says *about*;
 * or `unknown`. With the words as claimed beside it where they say more.
 */
export type ClaimedTime = string | { readonly time: string; readonly words: string };

/** Milliseconds since 1970, both inclusive: what the claim leaves open. An end that is open or unknown is infinite. */
export interface Span {
  readonly earliest: number;
  readonly latest: number;
  readonly about: boolean;
}

const pointPattern =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2})(?:T(?<minute>\d{2}:\d{2})(?<seconds>:\d{2}(?:\.\d{1,3})?)?Z)?)?)?$/;

/** The end, inclusive, of what a year, month, date, minute or second leaves open. */
function endOf(start: Date, groups: Readonly<Record<string, string | undefined>>): number {
  const end = new Date(start);
  if (groups.month === undefined) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (groups.day === undefined) end.setUTCMonth(end.getUTCMonth() + 1);
  else if (groups.minute === undefined) end.setUTCDate(end.getUTCDate() + 1);
  else if (groups.seconds === undefined) end.setUTCMinutes(end.getUTCMinutes() + 1);
  else return start.getTime();
  return end.getTime() - 1;
}

function parsePoint(text: string): Span | undefined {
  const about = text.startsWith('~') || text.endsWith('~');
  const bare = text.replace(/^~|~$/, '');
  const groups = pointPattern.exec(bare)?.groups;
  if (groups === undefined) return undefined;
  const { year = '', month = '01', day = '01', minute = '00:00', seconds = ':00' } = groups;
  const start = new Date(`${year}-${month}-${day}T${minute}${seconds}Z`);
  // Date rolls 31 February over into March: what comes back must be what was said.
  if (Number.isNaN(start.getTime()) || !start.toISOString().startsWith(`${year}-${month}-${day}T${minute}`)) {
    return undefined;
  }
  return { earliest: start.getTime(), latest: endOf(start, groups), about };
}

const unknown: Span = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY, about: false };
const isOpen = (text: string) => text === '..' || text === '';

/** Undefined where the text is not a claimed time, or where an interval ends before it begins. */
export const parseClaimedTime = memoized((text: string): Span | undefined => {
  if (text === 'unknown') return unknown;
  const [from, to, ...rest] = text.split('/');
  if (from === undefined || rest.length > 0) return undefined;
  if (to === undefined) return parsePoint(from);
  if (isOpen(from) && isOpen(to)) return undefined;
  const start = isOpen(from) ? unknown : parsePoint(from);
  const end = isOpen(to) ? unknown : parsePoint(to);
  if (start === undefined || end === undefined || start.earliest > end.latest) return undefined;
  return { earliest: start.earliest, latest: end.latest, about: start.about || end.about };
});

const form =
  'not a claimed time: a year, month, date, minute or instant in UTC (2022-12-15T00:45Z), an interval of these (a/b, ../b, a/..), any of them about (~), or unknown';

// What is none is not asked by the rules of what holds it, which compare times.
const timeText = z
  .string()
  .max(64, { error: form, abort: true })
  .refine((value) => parseClaimedTime(value) !== undefined, { error: form, abort: true });

export const claimedTime = z.union([timeText, z.strictObject({ time: timeText, words: line })], {
  error: form,
});

export const timeTextOf = (time: ClaimedTime): string => (typeof time === 'string' ? time : time.time);

export function spanOf(time: ClaimedTime): Span {
  const span = parseClaimedTime(timeTextOf(time));
  if (span === undefined) throw new Error(`not a claimed time: ${timeTextOf(time)}`);
  return span;
}

/** What begins compares by this. */
export const earliestOf = (time: ClaimedTime): number => spanOf(time).earliest;
/** What ends or is due compares by this. */
export const latestOf = (time: ClaimedTime): number => spanOf(time).latest;

/**
 * From when on something counts, in milliseconds since 1970: the earliest instant of what is claimed. A claim that has
 * none (unknown, or open towards the past) counts from its latest, or from `otherwise` where that is earlier.
 */
export function begunAt(time: ClaimedTime | null, otherwise: number): number {
  if (time === null) return otherwise;
  const { earliest, latest } = spanOf(time);
  return Number.isFinite(earliest) ? earliest : Math.min(latest, otherwise);
}
