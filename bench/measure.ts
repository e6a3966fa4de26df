import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a bench found: a ratio of two rates or of two times, both taken in this run. */
export interface Row {
  readonly name: string;
  readonly ratio: number;
  readonly goal: { readonly atLeast: number } | { readonly atMost: number };
  /** What the ratio is made of, with units. */
  readonly detail: string;
}

/** One side of a comparison. `measure` returns a rate or a time, in the unit of the comparison. */
export interface Side {
  readonly label: string;
  readonly measure: () => number | Promise<number>;
}

/**
 * Measures two sides in turns, so that whatever else the machine does meets both; the ratio is the median of the
 * ratios of the rounds. One round before them warms up and doesn't count.
 */
export async function compare(options: {
  readonly name: string;
  readonly goal: Row['goal'];
  readonly unit: string;
  readonly ours: Side;
  readonly reference: Side;
  readonly rounds?: number;
}): Promise<Row> {
  const { name, goal, unit, ours, reference, rounds = 7 } = options;
  const measured: { readonly ours: number; readonly reference: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = { ours: await ours.measure(), reference: await reference.measure() };
    if (round > 0) measured.push(pair);
  }
  const ratios = measured.map((pair) => pair.ours / pair.reference).sort((left, right) => left - right);
  const row: Row = {
    name,
    goal,
    ratio: median(ratios),
    detail: [
      `${ours.label} ${figure(median(measured.map((pair) => pair.ours)))} ${unit}`,
      `${reference.label} ${figure(median(measured.map((pair) => pair.reference)))} ${unit}`,
      `${rounds} rounds from ${figure(ratios[0] as number)} to ${figure(ratios.at(-1) as number)}`,
    ].join('; '),
  };
  return row;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle)] as number)) / 2;
}

export function print({ name, ratio, goal, detail }: Row): void {
  const [isMet, words] =
    'atLeast' in goal
      ? [ratio >= goal.atLeast, `at least ${goal.atLeast}`]
      : [ratio <= goal.atMost, `at most ${goal.atMost}`];
  console.log(`${isMet ? 'met  ' : 'SHORT'} ${figure(ratio)} (${words})  ${name}\n      ${detail}`);
}

/** Three significant digits, thousands apart. */
export const figure = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 3 });

/** A new folder on the disk that the repository is on (a temporary folder may be in memory), removed afterwards. */
export async function inFolder<Value>(use: (folder: string) => Value | Promise<Value>): Promise<Value> {
  const folder = mkdtempSync(join(import.meta.dirname, '.data-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
