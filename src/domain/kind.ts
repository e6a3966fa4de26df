import * as z from 'zod';
import { line } from './text.ts';

/** One of the field's usual kinds, or another, named: `{"other": "…"}`. No list of kinds is ever complete. */
export const kindOf = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) =>
  z.union([z.enum(kinds), z.strictObject({ other: line })], {
    error: `not one of ${kinds.join(', ')}, or {"other": "…"}`,
  });
