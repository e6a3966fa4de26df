import * as z from 'zod';
import { author } from '../../domain/author.ts';
import { claim, judgement, verdict } from './claim.ts';
import { named } from './named.ts';
import { fate, more } from './statement.ts';

export const partyHistory = named(
  'PartyHistory',
  z
    .strictObject({
      agency: z.string().nullable().meta({ description: 'Null: none, the author is a party of their own.' }),
      by: author,
      judgements: z.array(
        named(
          'RecordedJudgement',
          z.strictObject({
            ...judgement,
            verdict,
            fate,
            governs: z.boolean().meta({ description: 'It is the one of its party that counts.' }),
            ranOut: z.boolean().meta({ description: 'Its end has passed.' }),
          }),
        ),
      ),
    })
    .meta({ description: 'What one party judged of one subject, in the order of judgement.' }),
);

export const standings = {
  standing: z.string().nullable().meta({ description: "The first claim's; null where nobody gave it one." }),
  disputed: z.boolean().meta({ description: 'Agencies differ: the one most likely to be true is first.' }),
  claims: z.array(claim),
  history: z.array(partyHistory),
  more,
};
