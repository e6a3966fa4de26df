import { latestOf, parseClaimedTime } from '../../../../src/domain/claimed-time.ts';
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

/** The same, as it stands in the address bar: perhaps no moment at all. */
export type MomentInAddress = { readonly [Name in (typeof momentNames)[number]]?: string | number | undefined };

/** What is no moment stays in the address as well, where it can be seen and mended. */
export function momentInAddress(search: Readonly<Record<string, unknown>>): MomentInAddress {
  const said = momentNames.flatMap((name) => {
    const value = search[name];
    return value === undefined ? [] : [[name, typeof value === 'number' ? value : String(value)] as const];
  });
  return Object.fromEntries(said);
}

const instantIn = (value: unknown): string | undefined => (typeof value === 'string' ? parseInstant(value) : undefined);

/** An instant, or the last one of a time that is less exact: what was known of 20 December is what was known by its end. */
function knownIn(value: unknown): string | undefined {
  const instant = instantIn(value);
  if (instant !== undefined || typeof value !== 'string' || parseClaimedTime(value) === undefined) return instant;
  const latest = latestOf(value);
  return Number.isFinite(latest) ? new Date(latest).toISOString() : undefined;
}

/** What can't be a moment is none, so that a link that was cut short opens live rather than not at all; the screen says so. */
export function parseMoment(search: Readonly<Record<string, unknown>>): MomentSearch {
  const at = Number(search.at);
  const known = knownIn(search.known);
  const now = instantIn(search.now);
  return {
    // Of two the sequence is the exact one.
    ...(Number.isSafeInteger(at) && at >= 1 ? { at } : known === undefined ? {} : { known }),
    ...(now === undefined ? {} : { now }),
  };
}

/** What stands in the address bar as a moment and is none, as it stands there. */
export function notAMoment(search: Readonly<Record<string, unknown>>): readonly string[] {
  const moment = parseMoment(search);
  return momentNames.flatMap((name) => {
    const isOverruled = name === 'known' && moment.at !== undefined;
    return search[name] === undefined || moment[name] !== undefined || isOverruled ? [] : [`${name}=${search[name]}`];
  });
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
