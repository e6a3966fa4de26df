import * as z from 'zod';

export type Slug = string & z.$brand<'Slug'>;
export type Uuid = string & z.$brand<'Uuid'>;
/** RFC 3339 in UTC with exactly three decimals: `2022-12-15T00:45:00.000Z`. Compares as text. */
export type Instant = string & z.$brand<'Instant'>;

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestSlug = 64;

/** Lower-case words joined by single hyphens, at most 64 characters. */
export const slug = z
  .string()
  .max(longestSlug, 'a slug has at most 64 characters')
  .regex(slugPattern, 'a slug is lower-case letters and digits, words joined by single hyphens')
  .brand<'Slug'>();

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** RFC 9562, any version, in either case; kept in lower case. */
export const uuid = z.string().regex(uuidPattern, 'not a UUID').toLowerCase().brand<'Uuid'>();

/** The same as the schemas say, for what is asked at every entry of a log; undefined where it is none. */
export const parseSlug = (text: string): Slug | undefined =>
  text.length <= longestSlug && slugPattern.test(text) ? (text as Slug) : undefined;
export const parseUuid = (text: string): Uuid | undefined =>
  uuidPattern.test(text) ? (text.toLowerCase() as Uuid) : undefined;

const instantPattern =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/;

/** An instant in UTC, with up to three decimals; undefined where the text is not one or names a day that never was. */
export function parseInstant(text: string): Instant | undefined {
  if (!instantPattern.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) return undefined;
  const normal = new Date(milliseconds).toISOString();
  return normal.slice(0, 10) === text.slice(0, 10) ? (normal as Instant) : undefined;
}

export const toInstant = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant;
export const toMilliseconds = (instant: Instant): number => Date.parse(instant);

/** A place in the log: 1, 2, 3 … */
export const sequence = z.int().min(1);
