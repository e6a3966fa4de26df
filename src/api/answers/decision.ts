import * as z from 'zod';
import { claimedTime } from '../../domain/claimed-time.ts';
import { acts, decisionStatus } from './decision-acts.ts';
import { termOf, termValues } from './decision-terms.ts';
import { named } from './named.ts';
import { resource } from './resource.ts';
import { reference, said } from './said.ts';

export const terms = named(
  'Terms',
  z.strictObject({
    scope: termOf(termValues.scope),
    authority: termOf(termValues.authority),
    default: termOf(termValues.default),
    burdenOfProof: termOf(termValues.burdenOfProof),
    applicability: termOf(termValues.applicability),
    neededBy: termOf(termValues.neededBy),
    awaits: termOf(termValues.awaits),
    polled: termOf(termValues.polled),
  }),
);

export const slip = named('Slip', z.strictObject(acts.slip));
export const review = named('Review', z.strictObject(acts.review));

const programItem = named(
  'ProgramItem',
  z.strictObject({
    ...acts.programItem,
    supersededBy: reference.nullable().meta({ description: 'The decision that superseded it; null: none did.' }),
  }),
);

export const decision = resource('Decision', {
  decision: reference,
  status: decisionStatus,
  question: z.string(),
  title: z.string(),
  opened: said,
  terms,
  slips: z.array(slip),
  deferrals: z.array(named('Deferral', z.strictObject(acts.deferral))),
  transfers: z.array(named('Transfer', z.strictObject(acts.transfer))),
  options: z.array(
    named('Option', z.strictObject({ ...acts.option, rejected: z.strictObject(acts.rejection).nullable() })),
  ),
  evidence: z.array(named('Citation', z.strictObject(acts.citation))),
  recommendations: z.array(named('Recommendation', z.strictObject(acts.recommendation))),
  pollAnswers: z.array(named('PollAnswer', z.strictObject(acts.pollAnswer))),
  concurrences: z.array(named('Concurrence', z.strictObject(acts.concurrence))),
  dissents: z.array(
    named(
      'Dissent',
      z.strictObject({
        ...acts.dissent,
        answered: z.strictObject(acts.dissentAnswer).nullable(),
        withdrawn: z.strictObject(acts.dissentWithdrawal).nullable(),
      }),
    ),
  ),
  taken: z.strictObject({ ...acts.taken, program: z.array(programItem) }).nullable(),
  lapsed: z.strictObject(acts.lapse).nullable(),
  reviews: z.array(review),
  reaffirmations: z.array(named('Reaffirmation', z.strictObject(acts.reaffirmation))),
  supersessions: z.array(named('Supersession', z.strictObject(acts.supersession))),
  rescinded: z.strictObject(acts.rescission).nullable(),
  outcomes: z.array(named('Outcome', z.strictObject(acts.outcome))),
  completed: said.nullable().meta({ description: 'The outcome that completed it.' }),
  lastNeededBy: claimedTime
    .nullable()
    .meta({ description: 'The last needed-by that was stated, though it be disputed or withdrawn since.' }),
});
