import * as z from 'zod';
import { applicability } from '../applicability.ts';
import { distinctBy } from '../distinct.ts';
import { slug } from '../id.ts';
import { parseReference, reference } from '../reference.ts';
import { text } from '../text.ts';

/**
 * What a vehicle or crew member will do. `returnsIn` gives a crew member a vehicle to leave in. Without an
 * applicability of its own an item has the decision's.
 */
export const programItem = z.strictObject({
  id: slug,
  subject: reference('vehicle', 'crew-member'),
  does: text.nullable(),
  returnsIn: reference('vehicle').nullable(),
  applicability: applicability.nullable(),
});
export type ProgramItem = z.infer<typeof programItem>;

const claimedItem = z
  .strictObject({
    id: slug,
    subject: programItem.shape.subject,
    does: text.optional(),
    returnsIn: reference('vehicle').optional(),
    applicability: applicability.optional(),
  })
  .superRefine(({ subject, does, returnsIn }, context) => {
    if (does === undefined && returnsIn === undefined) {
      context.addIssue({ code: 'custom', path: ['does'], message: 'is needed where returnsIn is left out' });
    }
    if (returnsIn !== undefined && parseReference(subject)?.kind !== 'crew-member') {
      context.addIssue({ code: 'custom', path: ['returnsIn'], message: 'is for a crew member: a vehicle has no seat' });
    }
  });

/** A flight program, as callers say it. */
export const claimedProgram = distinctBy(z.array(claimedItem).max(100), 'id');

export const storedProgram = (claimed: z.infer<typeof claimedProgram>): ProgramItem[] =>
  claimed.map(({ id, subject, does = null, returnsIn = null, applicability = null }) => ({
    id,
    subject,
    does,
    returnsIn,
    applicability,
  }));
