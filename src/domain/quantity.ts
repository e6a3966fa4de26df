import * as z from 'zod';
import { line } from './text.ts';

const decimalPattern = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/** The claimed decimals as text: `0.80` is not `0.8`, and neither is a binary fraction. */
const decimal = z
  .string()
  .max(64, 'has more than 64 characters')
  .regex(decimalPattern, 'not a decimal number as text, such as "0.80" or "3e-4"');

/** A value, a least, a most or both, perhaps *about*; or unknown, said in so many words. */
export const quantity = z
  .strictObject({
    name: line,
    unit: line,
    value: decimal.optional(),
    least: decimal.optional(),
    most: decimal.optional(),
    about: z.literal(true).optional(),
    unknown: z.literal(true).optional(),
  })
  .superRefine((quantity, context) => {
    const bounded = quantity.least !== undefined || quantity.most !== undefined;
    const stated = [quantity.value !== undefined, bounded, quantity.unknown === true].filter(Boolean).length;
    if (stated !== 1) {
      context.addIssue({
        code: 'custom',
        message: 'needs either a value, or a least or most or both, or unknown: true',
      });
    }
    if (quantity.unknown === true && quantity.about === true) {
      context.addIssue({ code: 'custom', path: ['about'], message: 'what is unknown is not about anything' });
    }
    if (
      quantity.least !== undefined &&
      quantity.most !== undefined &&
      decimalPattern.test(quantity.least) &&
      decimalPattern.test(quantity.most) &&
      compareDecimals(quantity.least, quantity.most) > 0
    ) {
      context.addIssue({ code: 'custom', path: ['least'], message: 'is more than most' });
    }
  });

export type Quantity = z.infer<typeof quantity>;

/** digits × 10^exponent, exactly. */
function parts(text: string): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const negative = whole.startsWith('-');
  const digits = BigInt(`${whole.replace(/^[+-]/, '')}${fraction}` || '0');
  return { digits: negative ? -digits : digits, exponent: Number(exponent) - fraction.length };
}

/** Exact, whatever the number of digits: negative, 0 or positive as for `Array.sort`. */
export function compareDecimals(left: string, right: string): number {
  const a = parts(left);
  const b = parts(right);
  const exponent = Math.min(a.exponent, b.exponent);
  const difference = a.digits * 10n ** BigInt(a.exponent - exponent) - b.digits * 10n ** BigInt(b.exponent - exponent);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
