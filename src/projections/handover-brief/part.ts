import { effectiveEntries } from '../../domain/correction/effective.ts';
import { type Acknowledged, isAcknowledged } from '../../domain/desk/acknowledged.ts';
import type { Entry } from '../../domain/event.ts';
import type { Instant } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { typeTerm } from '../engine/terms.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo } from '../records/state-at.ts';

/** What a brief is about: what came after a sequence, and how it stands now. */
export interface Covered {
  readonly past: Past;
  readonly now: Instant;
  readonly since: number;
  /** How many items each part shows. */
  readonly limit: number;
  /** What whoever takes over said of the items; null: no desk is meant. */
  readonly acknowledged: Acknowledged | null;
}

/** What every item of a brief says of itself. */
export interface BriefItem {
  /** By this it is acknowledged: an entry where something happened, else the thing itself. */
  readonly item: Reference;
  /** Of the entry; of a thing that of its first one. */
  readonly sequence: number;
  /** Taken over; false: expressly not; null: nobody has said. */
  readonly acknowledged: boolean | null;
}

/** A list that may be cut: how many there are, at least where not all were looked at. */
export interface Part<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  readonly complete: boolean;
}

/** How many of a kind are looked at. */
export const mostLookedAt = 1_000;

type Told = Omit<BriefItem, 'acknowledged'>;

/** The first `limit`, or the last where it is what happened that is told. */
export function partOf<Item extends Told>(
  { limit, acknowledged }: Covered,
  told: readonly Item[],
  { all = true, last = false }: { readonly all?: boolean; readonly last?: boolean } = {},
): Part<Item & Pick<BriefItem, 'acknowledged'>> {
  const shown = last ? told.slice(-limit) : told.slice(0, limit);
  const isTakenOver = (item: Reference) => (acknowledged === null ? null : isAcknowledged(acknowledged, item));
  return {
    items: shown.map((item) => ({ ...item, acknowledged: isTakenOver(item.item) })),
    total: told.length,
    complete: all,
  };
}

/** The entries of these types that came since, as last corrected and without those voided, in the order of the record. */
export function cameSince(
  { past, since }: Covered,
  types: readonly string[],
): { readonly entries: readonly Entry[]; readonly all: boolean } {
  const found = types.map((type) => past.concerning([typeTerm(type)], { limit: mostLookedAt + 1, after: since }));
  const sequences = found.flatMap((each) => each.slice(0, mostLookedAt)).sort((left, right) => left - right);
  return {
    entries: sequences.flatMap((sequence) => asCorrected(past, sequence) ?? []),
    all: found.every(({ length }) => length <= mostLookedAt),
  };
}

function asCorrected(past: Past, sequence: number): Entry | undefined {
  const entry = past.entry(sequence);
  if (entry === undefined) return undefined;
  const standing = effectiveEntries(entriesUpTo(past, entry.stream, past.sequence), 'all');
  return standing.find(({ revision }) => revision === entry.revision);
}

export const entryItem = (sequence: number): { readonly item: Reference; readonly sequence: number } => ({
  item: `entry/${sequence}` as Reference,
  sequence,
});
