import * as z from 'zod';
import { parseInstant } from '../../domain/id.ts';
import { reference } from '../../domain/reference.ts';
import { sequenceText } from '../http/path.ts';

export const noParameters = z.strictObject({});

/** RFC 3339 in UTC, normalised to three decimals. */
export const instantText = z
  .string()
  .refine((text) => parseInstant(text) !== undefined, 'not an instant in UTC, such as 2022-12-15T00:45:00Z')
  .overwrite((text) => parseInstant(text) ?? text)
  .meta({ format: 'date-time' });

/** The moment that a read looks at: every GET under /v1 takes these, but /log and /events. */
export const momentParameters = z.strictObject({
  atSequence: sequenceText.optional().meta({ description: 'Show what was on record at this sequence, exactly.' }),
  knownAt: instantText
    .optional()
    .meta({ description: 'Show what was on record at this instant; Log-Sequence says to which sequence that came.' }),
  minSequence: sequenceText
    .optional()
    .meta({ description: 'Wait until at least this is on record here (bounded, then 503 view-behind).' }),
  now: instantText.optional().meta({
    description:
      'What “now” is, for what is overdue or run out. Left out: the clock; in the past and in a replay log, the log time there.',
  }),
});

export const defaultLimit = 50;
const maxLimit = 200;

export const pageParameters = z.strictObject({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, `not a number from 1 to ${maxLimit}`)
    .transform(Number)
    .pipe(z.int().min(1).max(maxLimit, `is more than ${maxLimit}`))
    .optional()
    .meta({ description: `How many at most; ${defaultLimit} when left out.` }),
  cursor: z.string().max(2048).optional().meta({ description: 'Go on where a page ended: its `next`.' }),
});

/** Things that an answer is limited to; `description` says how. */
export const concerningParameter = (description: string) =>
  z
    .array(reference().meta({ type: 'string' }))
    .min(1)
    .max(20)
    .optional()
    .meta({ description });
