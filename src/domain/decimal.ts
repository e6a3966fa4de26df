import * as z from 'zod';

const decimalPattern = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,4})?$/;

/** The claimed decimals as text: `0.80` is not `0.8`, and neither is a binary fraction. */
export const decimal = z
  .string()
  .max(64, 'has more than 64 characters')
  .regex(decimalPattern, 'not a decimal number as text, such as "0.80" or "3e-4"');

export const isDecimal = (text: string): boolean => decimalPattern.test(text);

/** digits × 10^exponent, exactly. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export function parseDecimal(text: string): Decimal {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const negative = whole.startsWith('-');
  const digits = BigInt(`${whole.replace(/^[+-]/, '')}${fraction}` || '0');
  return { digits: negative ? -digits : digits, exponent: Number(exponent) - fraction.length };
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  const exponent = Math.min(left.exponent, right.exponent);
  const aligned = (decimal: Decimal) => decimal.digits * 10n ** BigInt(decimal.exponent - exponent);
  return { digits: aligned(left) - aligned(right), exponent };
}

/** Exact, whatever the number of digits: negative, 0 or positive as for `Array.sort`. */
export const compare = (left: Decimal, right: Decimal): number => signOf(subtract(left, right));

export const signOf = ({ digits }: Decimal): number => (digits < 0n ? -1 : digits > 0n ? 1 : 0);

export const compareDecimals = (left: string, right: string): number =>
  compare(parseDecimal(left), parseDecimal(right));

/** Written out without an exponent, with as many decimals as it has; undefined where that is longer than `longest`. */
export function decimalText({ digits, exponent }: Decimal, longest: number): string | undefined {
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits);
  if (all.length + Math.abs(exponent) > longest) return undefined;
  if (exponent >= 0) return `${sign}${all === '0' ? all : all.padEnd(all.length + exponent, '0')}`;
  const padded = all.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}
