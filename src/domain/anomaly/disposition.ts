import * as z from 'zod';
import { authority } from '../author.ts';
import { claimedTime } from '../claimed-time.ts';
import { reference } from '../reference.ts';

const resolved = z.strictObject({ type: z.literal('resolved') });
const merged = z.strictObject({ type: z.literal('merged'), into: reference('anomaly') });
const enteredInError = z.strictObject({ type: z.literal('entered-in-error') });

/** Until a time or until an activity ends, not both: an acceptance has one end, or none that is stated. */
const oneEnd = (accepted: { readonly until?: unknown; readonly untilEndOf?: unknown }): boolean =>
  (accepted.until ?? null) === null || (accepted.untilEndOf ?? null) === null;
const oneEndOnly = { error: 'is accepted until a time or until the end of an activity, not both', path: ['until'] };

const acceptance = { type: z.literal('accepted'), explained: z.boolean(), by: authority };

/** What became of an anomaly. Accepted: by whom, explained or not, until when; both ends null say not stated. */
export const disposition = z.discriminatedUnion('type', [
  resolved,
  z
    .strictObject({
      ...acceptance,
      until: claimedTime.nullable(),
      untilEndOf: reference('activity').nullable(),
    })
    .refine(oneEnd, oneEndOnly),
  merged,
  enteredInError,
]);
export type Disposition = z.infer<typeof disposition>;

/** As a caller says it: until when may be left out. */
export const claimedDisposition = z.discriminatedUnion('type', [
  resolved,
  z
    .strictObject({
      ...acceptance,
      until: claimedTime.optional(),
      untilEndOf: reference('activity').optional(),
    })
    .refine(oneEnd, oneEndOnly),
  merged,
  enteredInError,
]);

export const dispositionOf = (claimed: z.infer<typeof claimedDisposition>): Disposition =>
  claimed.type === 'accepted'
    ? { ...claimed, until: claimed.until ?? null, untilEndOf: claimed.untilEndOf ?? null }
    : claimed;
