import { hash } from 'node:crypto';
import * as z from 'zod';
import type { Instant } from '../../domain/id.ts';
import type { Json } from '../../projections/engine/view.ts';
import { problem } from '../problems/problem.ts';
import { instantText } from './parameters.ts';

/** A place in a list, with the moment of its first page: all pages are of the same moment. */
const place = z.strictObject({
  of: z.string(),
  sequence: z.int().min(0),
  now: instantText,
  after: z.json(),
});
type Place = z.infer<typeof place>;

/**
 * What a cursor is good for, the path and its filters, but not how many are asked for; and what it says. So one that was
 * cut, or made up, is not taken for one of another place.
 */
const digestOf = (
  path: string,
  filters: Readonly<Record<string, unknown>>,
  { sequence, now, after }: Omit<Place, 'of' | 'after'> & { readonly after: Json },
): string => {
  const sorted = Object.entries(filters).sort(([left], [right]) => (left < right ? -1 : 1));
  return hash('sha256', JSON.stringify([path, sorted, sequence, now, after]), 'base64url').slice(0, 12);
};

export const encodeCursor = (
  path: string,
  filters: Readonly<Record<string, unknown>>,
  at: { readonly sequence: number; readonly now: Instant; readonly after: Json },
): string => Buffer.from(JSON.stringify({ of: digestOf(path, filters, at), ...at })).toString('base64url');

/** @throws ProblemError 400 */
export function decodeCursor(cursor: string, path: string, filters: Readonly<Record<string, unknown>>): Place {
  const refused = (detail: string) =>
    problem('invalid-cursor', 'This cursor is not one that this list gave.', {
      errors: [{ parameter: 'cursor', detail }],
    });
  let json: unknown;
  try {
    json = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw refused('is not a cursor');
  }
  const parsed = place.safeParse(json);
  if (!parsed.success) throw refused('is not a cursor');
  if (parsed.data.of !== digestOf(path, filters, parsed.data))
    throw refused('belongs to another list, or to other filters');
  return parsed.data;
}
