import type { Author, Authority } from '../../domain/author.ts';
import type { ClaimedTime } from '../../domain/claimed-time.ts';
import type { Quantity } from '../../domain/quantity.ts';
import type { Said } from '../../domain/said.ts';
import { spaced } from '../../domain/spaced.ts';

/** Whose act it is, in words: "Sergei Krikalev, Director of crewed programmes, Roscosmos, for State Commission, Roscosmos". */
export function authorInWords({ name, role, agency }: Author, onBehalfOf: Authority | null = null): string {
  const who = [name, role, agency].filter((part) => part !== undefined).join(', ');
  return onBehalfOf === null ? who : `${who}, for ${authorInWords(onBehalfOf)}`;
}

/** A claimed time as it was claimed, with its words beside it; `about` in place of its sign. */
export function timeInWords(time: ClaimedTime): string {
  if (typeof time !== 'string') return `${timeInWords(time.time)} (“${time.words}”)`;
  const point = (text: string) => {
    const bare = instantInWords(text.replace(/^~|~$/, ''));
    return text.includes('~') ? `about ${bare}` : bare;
  };
  const [from = '', to] = time.split('/');
  if (to === undefined) return point(from);
  if (from === '..' || from === '') return `until ${point(to)}`;
  return to === '..' || to === '' ? `from ${point(from)}` : `${point(from)} to ${point(to)}`;
}

/** `2023-01-11T08:00:00.000Z` is "2023-01-11 08:00 UTC"; what is no instant stays as it is. */
export function instantInWords(text: string): string {
  const [, date, minute, seconds = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?Z$/.exec(text) ?? [];
  if (date === undefined) return text;
  return `${date} ${minute}${/^:00(?:\.0*)?$/.test(seconds) ? '' : seconds.replace(/\.000$/, '')} UTC`;
}

/** When it happened, as far as is claimed. */
export const whenInWords = ({ occurredAt, recordedAt }: Said): string =>
  occurredAt === null ? instantInWords(recordedAt) : timeInWords(occurredAt).replace(/^unknown\b/, 'time unknown');

export const saidInWords = (said: Said): string => `${authorInWords(said.by, said.onBehalfOf)}, ${whenInWords(said)}`;

/** One of the usual, or another, named. */
export const kindInWords = (kind: string | { readonly other: string }): string =>
  typeof kind === 'string' ? spaced(kind) : kind.other;

/** "Leak rate: about 4.2 lb/day", "Depth: 2.4 to 4.7 in": the decimals as claimed. */
export function quantityInWords({ name, unit, value, least, most, about }: Quantity): string {
  const amount = value ?? (least !== undefined && most !== undefined ? `${least} to ${most}` : undefined);
  const said =
    amount ?? (least !== undefined ? `at least ${least}` : most !== undefined ? `at most ${most}` : undefined);
  return `${name}: ${said === undefined ? 'unknown' : `${about === true ? 'about ' : ''}${said} ${unit}`}`;
}

/** For a sentence that goes on. */
export const unended = (text: string): string => text.replace(/\.$/, '');
