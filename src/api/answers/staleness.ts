import * as z from 'zod';
import { claimedTime } from '../../domain/claimed-time.ts';
import { sequence } from '../../domain/id.ts';
import { named } from './named.ts';
import { reference, said, titled } from './said.ts';

const title = z.string().nullable();

/** By what a thing rests on another. */
export const restingLinks = [
  'evidence',
  'because',
  'recommendation',
  'option',
  'cites',
  'names-hypothesis',
  'finding',
  'prediction',
  'part-of',
  'about',
] as const;

const flag = named(
  'Flag',
  z
    .strictObject({
      why: z.enum([
        'superseded',
        'retracted',
        'contradicted',
        'voided',
        'rescinded',
        'standing-changed',
        'another-confirmed',
        'prediction-failed',
        'shared-cause',
      ]),
      sequence: sequence.meta({ description: 'The entry since which it is so.' }),
      by: reference
        .nullable()
        .meta({ description: 'What that entry put on record; null where it only changed something.' }),
      on: reference.meta({ description: 'What it is against: the last of the chain, or what is flagged itself.' }),
      title: title.meta({ description: 'Of what it is against.' }),
      standing: z
        .strictObject({ was: z.string().nullable(), is: z.string().nullable() })
        .nullable()
        .meta({ description: 'Of a hypothesis: its standing as it was relied on, and as it is.' }),
      other: titled.nullable().meta({ description: 'The other hypothesis that was confirmed.' }),
      chain: z
        .array(
          z.strictObject({
            link: z.enum(restingLinks),
            to: reference,
            title,
          }),
        )
        .meta({ description: 'From what is flagged to what it rests on, the shortest way.' }),
    })
    .meta({ description: 'Why something that rests on others has to be looked at again.' }),
);

const flags = {
  flags: z.array(flag).meta({ description: 'The nearest first.' }),
  cut: z
    .boolean()
    .meta({ description: 'It rests on more than was looked at, or more speaks against it than is shown.' }),
};

export const staleness = named('Staleness', z.strictObject(flags));

export const reviewCalled = z.strictObject({
  ...said.shape,
  why: z.literal('review-called'),
  reason: z.string().nullable(),
});
export const stale = z.strictObject({ why: z.literal('stale'), ...flags });
export const expired = z.strictObject({ why: z.literal('expired'), expires: claimedTime });
