import * as z from 'zod';
import { acknowledges } from '../../domain/decision/acknowledges.ts';
import { sequence } from '../../domain/id.ts';
import { cited, standing } from './cited.ts';
import { viewOf } from './moment.ts';
import { named } from './named.ts';
import { deviations, instant, reference, said, sequences } from './said.ts';

const group = <Item extends z.ZodType>(name: string, item: Item, description: string) =>
  named(
    `${name}Group`,
    z.strictObject({
      items: z.array(named(name, item)),
      total: z
        .int()
        .min(0)
        .nullable()
        .meta({ description: 'Of the whole group; null on later pages, and where there are too many to be counted.' }),
      more: z.string().nullable().meta({ description: 'The next page of the group, at the same moment.' }),
    }),
  )
    .optional()
    .meta({ description });

export const entryOnRecord = named(
  'EntryOnRecord',
  z.strictObject({
    sequence,
    type: z.string(),
    thing: reference,
    headline: z.string(),
    said,
    asItStands: standing,
  }),
);

const groups = {
  putBefore: group(
    'PutBefore',
    cited.extend({
      as: z.array(
        z.enum([
          'evidence',
          'ground',
          'ground-of-recommendation',
          'ground-of-rejection',
          'ground-of-dissent',
          'ground-of-poll-answer',
          'ground-of-concurrence',
          'ground-of-deferral',
          'ground-of-slip',
          'ground-of-transfer',
          'ground-of-review',
          'named-by-option',
          'acknowledged',
        ]),
      ),
      citedBy: sequences,
    }),
    'What was put before them: cited, or acknowledged.',
  ),
  notPutBefore: group(
    'NotPutBefore',
    entryOnRecord.clone(),
    'On record up to the basis, about the same things, and not put before them; the newest first.',
  ),
  notSeen: group(
    'NotSeen',
    entryOnRecord.clone(),
    'Recorded after the basis and by the time of the act, by others, and not acknowledged.',
  ),
  since: group(
    'Since',
    entryOnRecord.extend({
      undid: z
        .array(
          z.strictObject({
            reference,
            title: z.string().nullable(),
            sequence: sequence.nullable().meta({ description: 'Of the entry that put it on record.' }),
            how: z.enum([
              'superseded',
              'retracted',
              'contradicted',
              'ruled-out',
              'prediction-failed',
              'standing-changed',
              'another-confirmed',
              'shared-cause',
              'rescinded',
              'corrected',
              'voided',
            ]),
            noLongerBy: sequences.meta({
              description:
                'The entries by which that holds no longer, as a retraction of what superseded it; none: it holds.',
            }),
          }),
        )
        .meta({
          description:
            'What of that which was put before them, or which they rested on, it undid; `standing-changed`, `another-confirmed` and `shared-cause` as for staleness.',
        }),
      alreadyHappened: z
        .boolean()
        .meta({ description: 'By what it claims it had happened by the time of the act, and was recorded later.' }),
    }),
    'What came since and undid something that it was done on, for good or for a while; and what had already happened.',
  ),
};

const basis = sequence
  .nullable()
  .meta({ description: 'Up to where the record was available; null: not said, so nobody knows what was seen.' });
const type = z.string().meta({ examples: ['FlightProgramDecided', 'DecisionReaffirmed', 'AnomalyClosed'] });

/** One act, and what it was done on. */
export const basisOfAct = named(
  'BasisOfAct',
  z.strictObject({
    type,
    said,
    basis,
    doneBy: z
      .strictObject({ instant, sequence: z.int().min(0) })
      .meta({ description: 'The latest instant of the time of the act, and what was on record then, before the act.' }),
    acknowledges,
    deviations,
    ...groups,
  }),
);

const answer = {
  acts: z.array(z.strictObject({ type, said, basis })).meta({ description: 'The latest first.' }),
  act: basisOfAct.nullable().meta({ description: 'The one that was asked for; null where there is none yet.' }),
};

export const decisionBasis = viewOf('DecisionBasis', { decision: reference, ...answer });
export const anomalyBasis = viewOf('AnomalyBasis', { anomaly: reference, ...answer });
