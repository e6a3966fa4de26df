import * as z from 'zod';
import { hasLoneSurrogate } from './text.ts';

// Deeper than any value that an event holds, and far from what a recursion can't bear.
const deepest = 10;

/** What canonical JSON can write: safe integers, well-formed texts, booleans, null, and arrays and objects of these. */
function isPlain(value: unknown, depth = 0): boolean {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value === 'string') return !hasLoneSurrogate(value);
  if (typeof value !== 'object' || depth === deepest) return false;
  return Object.entries(value).every(([key, member]) => !hasLoneSurrogate(key) && isPlain(member, depth + 1));
}

/** Any value that can be part of an event, to be checked against the schema of the place that it is for. */
export const plainJson = z.unknown().refine((value) => isPlain(value), {
  error: ({ input }) =>
    input === undefined
      ? 'is missing'
      : 'not a value that an entry can hold: whole numbers, well-formed texts, true, false, null, lists and objects of these',
});
