import type { Reference } from '../../domain/reference.ts';
import { claimsTimeTerm, occurredAtPointer, typeTerm } from '../engine/terms.ts';
import type { Past } from '../engine/view.ts';
import { entriesOn } from '../knowledge/entries-on.ts';
import { amendedBy } from './amended-by.ts';
import { inOrder } from './in-order.ts';

/** The entries on some things, after a place and ascending, that say when it was, of themselves or as they were corrected. */
export function entriesClaimingTimes(past: Past, things: readonly Reference[], after: number): Iterable<number> {
  return inOrder(entriesOn(past, things, { after, terms: [claimsTimeTerm] }), entriesCorrectedTo(past, things, after));
}

/** Those that a correction says the time of. They came before it, so all corrections are looked at first. */
function entriesCorrectedTo(past: Past, things: readonly Reference[], after: number): readonly number[] {
  const found = new Set<number>();
  for (const place of entriesOn(past, things, { after, terms: [claimsTimeTerm, typeTerm('EntryCorrected')] })) {
    const correction = past.entry(place);
    const amended = correction === undefined ? undefined : amendedBy(past, correction);
    if (amended?.pointers.includes(occurredAtPointer) !== true) continue;
    const { sequence } = amended.entry;
    if (sequence > after && things.some((thing) => isOn(past, thing, sequence))) found.add(sequence);
  }
  return [...found].sort((left, right) => left - right);
}

const isOn = (past: Past, thing: Reference, sequence: number): boolean =>
  past.concerning([thing], { limit: 1, after: sequence - 1 })[0] === sequence;
