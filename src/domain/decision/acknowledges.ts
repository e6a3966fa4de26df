import * as z from 'zod';
import { sequence } from '../id.ts';
import type { Acknowledged } from '../knowledge.ts';

/** What an author says to have seen, beyond the basis: these entries, all up to one, or both. */
export const acknowledges = z.strictObject({ sequences: z.array(sequence), upTo: sequence.nullable() });

const sequences = z.array(sequence).max(1000);

/** As a caller says it. */
export const claimedAcknowledges = z.union(
  [sequences, z.strictObject({ sequences: sequences.optional(), upTo: sequence })],
  {
    error: 'not a list of sequences, or {"upTo", "sequences"} for all entries up to one',
  },
);
export type ClaimedAcknowledges = z.infer<typeof claimedAcknowledges>;

export function acknowledgedIn(claimed: ClaimedAcknowledges = []): z.infer<typeof acknowledges> {
  return Array.isArray(claimed)
    ? { sequences: claimed, upTo: null }
    : { sequences: claimed.sequences ?? [], upTo: claimed.upTo };
}

export const isAcknowledged = ({ sequences, upTo }: Acknowledged, place: number): boolean =>
  place <= (upTo ?? 0) || sequences.includes(place);
