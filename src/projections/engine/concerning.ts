import type { PostingRuns } from './concern-index.ts';
import { countBefore } from './count-before.ts';

/** Sequences that can be sought in either direction. */
export interface Sought {
  readonly up: () => Seek;
  readonly down: () => Seek;
}

export interface ConcerningOptions {
  readonly limit: number;
  readonly after?: number;
  readonly descending?: boolean;
  /** The last sequence that is meant; left out: all that there are. */
  readonly upTo?: number;
  /** What must be there, too, by another index than that of concerns. */
  readonly also?: readonly Sought[];
}

/**
 * The sequences up to `upTo` at which all of the terms are found; without a term, every sequence. The terms take turns:
 * each goes on to the place where the others are, so that a rare term leads and a common one is read in a few places.
 */
export function concerning(
  runs: PostingRuns,
  upTo: number,
  terms: readonly string[],
  options: ConcerningOptions,
): readonly number[] {
  const { limit, after, descending = false, also = [] } = options;
  const next = descending ? (sequence: number) => sequence - 1 : (sequence: number) => sequence + 1;
  const sought = [...also, ...[...new Set(terms)].map((term) => soughtIn(runs, term))];
  const seeks = sought.map(({ up, down }) => (descending ? down() : up()));
  const found: number[] = [];
  let place = descending ? Math.min(upTo, (after ?? upTo + 1) - 1) : (after ?? 0) + 1;
  while (found.length < limit && place >= 1 && place <= upTo) {
    const candidate = agree(seeks, place);
    if (candidate === undefined || candidate > upTo) break;
    found.push(candidate);
    place = next(candidate);
  }
  return found;
}

/** The sequences at which one term is found. */
export const soughtIn = (runs: PostingRuns, term: string): Sought => ({
  up: () => seekUp(runs, term),
  down: () => seekDown(runs, term),
});

/** The sequences at which any of these is found. */
export const soughtInAny = (those: readonly Sought[]): Sought => ({
  up: () =>
    nearestOf(
      those.map(({ up }) => up()),
      (left, right) => Math.min(left, right),
    ),
  down: () =>
    nearestOf(
      those.map(({ down }) => down()),
      (left, right) => Math.max(left, right),
    ),
});

const nearestOf =
  (seeks: readonly Seek[], nearer: (left: number, right: number) => number): Seek =>
  (from) =>
    seeks
      .map((seek) => seek(from))
      .filter((found) => found !== undefined)
      .reduce<number | undefined>((best, found) => (best === undefined ? found : nearer(best, found)), undefined);

/** From a sequence, itself included, to the nearest one of a term in the direction of reading. */
export type Seek = (sequence: number) => number | undefined;

/** The nearest place at which all are; a seek that moves on makes the others follow. */
function agree(seeks: readonly Seek[], from: number): number | undefined {
  let place = from;
  for (let agreed = 0, index = 0; agreed < seeks.length; index = (index + 1) % seeks.length) {
    const found = seeks[index]?.(place);
    if (found === undefined) return undefined;
    agreed = found === place ? agreed + 1 : 1;
    place = found;
  }
  return place;
}

function seekUp(runs: PostingRuns, term: string): Seek {
  let run: readonly number[] = [];
  let at = 0;
  return (sequence) => {
    // Whoever reads on asks for what comes next.
    if ((run[at] as number) < sequence && sequence <= (run[at + 1] as number)) return run[++at];
    if (!spans(run, sequence)) run = runs.at(term, sequence) ?? [];
    const last = run.at(-1);
    if (last === undefined || last < sequence) run = runs.after(term, sequence) ?? [];
    at = countBefore(run.length, (index) => (run[index] as number) < sequence);
    return run[at];
  };
}

function seekDown(runs: PostingRuns, term: string): Seek {
  let run: readonly number[] = [];
  let at = 0;
  return (sequence) => {
    if ((run[at] as number) > sequence && sequence >= (run[at - 1] as number)) return run[--at];
    if (!spans(run, sequence)) run = runs.at(term, sequence) ?? [];
    at = countBefore(run.length, (index) => (run[index] as number) <= sequence) - 1;
    return run[at];
  };
}

const spans = (run: readonly number[], sequence: number): boolean =>
  run.length > 0 && (run[0] as number) <= sequence && sequence <= (run.at(-1) as number);
