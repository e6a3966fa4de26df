import * as z from 'zod';
import { olderTookMore } from './faults-on-record.ts';

// C0 and C1 without tab, line feed and carriage return; what a terminal or a log viewer would act upon.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/;
const lineBreak = /[\r\n]/;
// What makes a text look like another one: overrides of its direction; and what Unicode reserves for no character.
const deceiving = /[\u202D\u202E]|\p{Noncharacter_Code_Point}/u;
// Something that can be seen: spaces, format characters (U+200B), fillers (U+3164), the Braille cell without dots and
// combining marks alone are blank.
const visible = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** A lone surrogate has no UTF-8, so it could not be stored and read back as the same bytes. */
export const hasLoneSurrogate = (value: string): boolean => !value.isWellFormed();

const isSpace = (value: string): boolean => value.trim() === '';

const wellFormed = (maximum: number) =>
  z
    .string()
    .min(1, 'must not be empty')
    .max(maximum, `has more than ${maximum} characters`)
    .refine((value) => !hasLoneSurrogate(value), 'holds a lone surrogate, which has no UTF-8')
    .refine((value) => !control.test(value), 'holds a control character')
    .refine((value) => value === '' || !isSpace(value), 'must not be blank')
    .refine((value) => !deceiving.test(value), {
      error: 'holds a character that overrides direction, or that is none',
      params: olderTookMore,
    })
    .refine((value) => isSpace(value) || hasLoneSurrogate(value) || visible.test(value), {
      error: 'must not be blank',
      params: olderTookMore,
    });

/** A text of several lines, 16,384 UTF-16 units at most: half a dozen pages. */
export const text = wellFormed(16_384);

/** A name, a title, a role: one line of at most 256 UTF-16 units. */
export const line = wellFormed(256).refine((value) => !lineBreak.test(value), 'must be a single line');

/** What stands for a title where none is given: the first line of the text, cut at 120 characters. */
export function firstLine(value: string): string {
  const first = value.trim().split(/[\r\n]/, 1)[0] ?? '';
  // A character has one unit or two; most titles aren't taken apart.
  if (first.length <= 120) return first;
  const characters = [...first];
  return characters.length <= 120 ? first : `${characters.slice(0, 119).join('')}…`;
}
