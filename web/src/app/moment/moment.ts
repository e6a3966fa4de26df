import { parseInstant } from '../../../../src/domain/id.ts';

/**
 * Which moment the address bar names: `at` a sequence, `known` an instant at which something was on record, `now` the
 * instant from which it is looked at. None of them: live.
 */
export interface MomentSearch {
  readonly at?: number | undefined;
  readonly known?: string | undefined;
  readonly now?: string | undefined;
}

export const momentNames = ['at', 'known', 'now'] as const;

const instantIn = (value: unknown): string | undefined => (typeof value === 'string' ? parseInstant(value) : undefined);

/** What can't be a moment is left out, so that a link that was cut short opens live rather than not at all. */
export function parseMoment(search: Readonly<Record<string, unknown>>): MomentSearch {
  const at = Number(search.at);
  const known = instantIn(search.known);
  const now = instantIn(search.now);
  return {
    // Of two the sequence is the exact one.
    ...(Number.isSafeInteger(at) && at >= 1 ? { at } : known === undefined ? {} : { known }),
    ...(now === undefined ? {} : { now }),
  };
}

export const isPast = ({ at, known }: MomentSearch): boolean => at !== undefined || known !== undefined;

/** What a read is asked with, so that it shows this moment. */
export interface MomentParameters {
  readonly atSequence?: number;
  readonly knownAt?: string;
  readonly now?: string;
}

export function parametersOf({ at, known, now }: MomentSearch): MomentParameters {
  return {
    ...(at === undefined ? {} : { atSequence: at }),
    ...(known === undefined ? {} : { knownAt: known }),
    ...(now === undefined ? {} : { now }),
  };
}

/** The search of a moment, with nothing left of another one. */
export const searchAt = (at: number | undefined) => ({ at, known: undefined, now: undefined });

/**
 * A step in time: from a sequence, by so many entries, within the log. The head is live: there is nothing to look back
 * at.
 */
export function stepped(from: number, by: number, head: number): number | undefined {
  const to = Math.max(1, from + by);
  return to >= head ? undefined : to;
}
