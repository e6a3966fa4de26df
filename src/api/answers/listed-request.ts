import * as z from 'zod';
import { informationAnswer, refusal, requestAsItStands } from './information-request.ts';
import { named } from './named.ts';
import { corrected, titled } from './said.ts';

export const listedRequest = named(
  'ListedInformationRequest',
  z.strictObject({
    ...requestAsItStands,
    corrected,
    about: z.array(titled),
    answers: z.array(z.strictObject({ ...informationAnswer, cites: z.array(titled) })),
    refusals: z.array(refusal),
    overdue: z.boolean().meta({ description: 'Unanswered, and the latest instant at which it was due has passed.' }),
  }),
);
