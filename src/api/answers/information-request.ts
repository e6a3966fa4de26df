import * as z from 'zod';
import { informationProvided, informationRequested } from '../../domain/information-request/events.ts';
import { named } from './named.ts';
import { resource } from './resource.ts';
import { reference, said, whySaid } from './said.ts';

export const refusal = named('Refusal', z.strictObject(whySaid));
export const informationAnswer = { ...informationProvided.facts.shape, said };

/** A request as it stands, without what was answered and refused. */
export const requestAsItStands = {
  ...informationRequested.facts.shape,
  request: reference,
  asked: said,
  status: z.enum(['unanswered', 'answered', 'declined', 'withdrawn']).meta({
    description: 'Declined: as many have declined as were asked, and nothing was provided.',
  }),
  withdrawal: z.strictObject(whySaid).nullable(),
};

export const informationRequest = resource('InformationRequest', {
  ...requestAsItStands,
  answers: z.array(z.strictObject(informationAnswer)),
  refusals: z.array(refusal),
});
