import { sameText } from '../author.ts';
import { compare, type Decimal, parseDecimal, signOf, subtract } from '../decimal.ts';
import type { Quantity } from '../quantity.ts';
import type { Limit } from './limit.ts';

/**
 * By how much a quantity keeps to a limit; less than nothing: by how much it doesn't. It lies between these two, and
 * null is without end: of what is unknown both are null.
 */
export interface Margin {
  readonly least: Decimal | null;
  readonly most: Decimal | null;
}

export const unknownMargin: Margin = { least: null, most: null };

/** A quantity of another unit tells nothing: nothing is converted. */
export function marginOf(
  quantity: Quantity,
  { limit, unit }: { readonly limit: Limit; readonly unit: string },
): Margin {
  if (quantity.unknown === true || !sameText(quantity.unit, unit)) return unknownMargin;
  const least = quantity.value ?? quantity.least;
  const most = quantity.value ?? quantity.most;
  const bound = parseDecimal(limit.value);
  const isUpper = limit.is === 'at-most' || limit.is === 'below';
  const [nearest, farthest] = isUpper ? [most, least] : [least, most];
  const distance = (text: string | undefined): Decimal | null => {
    if (text === undefined) return null;
    return isUpper ? subtract(bound, parseDecimal(text)) : subtract(parseDecimal(text), bound);
  };
  return { least: distance(nearest), most: distance(farthest) };
}

export type Keeping = 'keeps' | 'does-not-keep' | 'unknown';

/** What is at the limit itself keeps to *at most* and *at least*, and doesn't to *above* and *below*. */
export function keepingOf({ least, most }: Margin, limit: Limit): Keeping {
  const isStrict = limit.is === 'above' || limit.is === 'below';
  if (least !== null && signOf(least) >= (isStrict ? 1 : 0)) return 'keeps';
  if (most !== null && signOf(most) < (isStrict ? 1 : 0)) return 'does-not-keep';
  return 'unknown';
}

/**
 * The `rank`-th largest of some margins, as far as it is known: whether so many of them keep to the limit is whether
 * this one does. Fewer than that many: nothing is known.
 */
export function rankedMargin(margins: readonly Margin[], rank: number): Margin {
  if (margins.length < rank) return unknownMargin;
  return { least: byLeast(margins)[rank - 1]?.least ?? null, most: byMost(margins)[rank - 1]?.most ?? null };
}

/** So many that keep to the limit worst, in the worst case. */
export const leastOf = (margins: readonly Margin[], count: number): readonly Margin[] =>
  byLeast(margins).slice(margins.length - count);

/** So many that keep to it best, in the best case. */
export const mostOf = (margins: readonly Margin[], count: number): readonly Margin[] => byMost(margins).slice(0, count);

/** Between which one of these lies, whichever it is; of none nothing is known. */
export const spanning = (margins: readonly Margin[]): Margin => ({
  least: byLeast(margins).at(-1)?.least ?? null,
  most: byMost(margins)[0]?.most ?? null,
});

// The largest first. Without end is the smallest of the least, and the largest of the most.
const byLeast = (margins: readonly Margin[]) =>
  margins.toSorted((left, right) => descending(left.least, right.least, 1));
const byMost = (margins: readonly Margin[]) => margins.toSorted((left, right) => descending(left.most, right.most, -1));

function descending(left: Decimal | null, right: Decimal | null, endless: 1 | -1): number {
  if (left === null) return right === null ? 0 : endless;
  return right === null ? -endless : compare(right, left);
}
