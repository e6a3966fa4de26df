import * as z from 'zod';
import { author } from '../../domain/author.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { sequence } from '../../domain/id.ts';
import { cited, citedList, standing } from './cited.ts';
import { criteriaInShort } from './criterion.ts';
import { terms } from './decision.ts';
import { acts, decisionStatus } from './decision-acts.ts';
import { gap, termOf } from './decision-terms.ts';
import { viewOf } from './moment.ts';
import { named } from './named.ts';
import { pollCounts } from './pending-decision.ts';
import { deviations, reference, said, sequences } from './said.ts';
import { staleness } from './staleness.ts';
import { evidences, statements } from './statement.ts';
import { suggested } from './suggestion.ts';

/** An act with what it names as that stood then and as it stands. */
const explained = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject({ ...shape, because: citedList });

const pollAnswer = named('ExplainedPollAnswer', explained(acts.pollAnswer));
const memberAnswer = named(
  'MemberAnswer',
  z.strictObject({
    member: author,
    answer: pollAnswer.nullable().meta({ description: 'The latest; null: polled, and absent.' }),
    earlier: z.array(pollAnswer),
  }),
);

const deliberation = {
  terms: terms.extend({ scope: termOf(citedList), awaits: termOf(citedList) }),
  gaps: z.array(gap),
  slips: z.array(explained(acts.slip)),
  deferrals: z.array(explained(acts.deferral)),
  transfers: z.array(explained(acts.transfer)),
  options: z.array(
    z.strictObject({ ...acts.option, hypotheses: citedList, rejected: explained(acts.rejection).nullable() }),
  ),
  evidence: z.array(z.strictObject({ ...acts.citation, cited })),
  recommendations: z.array(explained({ ...acts.recommendation, staleness: staleness.nullable() })),
  polls: z.array(
    z.strictObject({
      forum: z.string(),
      counts: pollCounts.meta({ description: "How the polled members' latest answers stand." }),
      absent: z.array(author),
      members: z.array(memberAnswer),
      notPolled: z.array(memberAnswer).meta({ description: 'Who answered without being polled.' }),
    }),
  ),
  concurrences: z.array(explained(acts.concurrence)),
  dissents: z.array(
    explained({
      ...acts.dissent,
      open: z.boolean().meta({ description: 'Neither answered nor withdrawn.' }),
      answered: explained(acts.dissentAnswer).nullable(),
      withdrawn: explained(acts.dissentWithdrawal).nullable(),
    }),
  ),
};

const resolution = {
  taken: explained({
    ...acts.taken,
    program: z.array(
      z.strictObject({
        ...acts.programItem,
        subject: cited,
        returnsIn: cited.nullable(),
        supersededBy: cited.nullable(),
      }),
    ),
  }).nullable(),
  lapsed: explained({ ...acts.lapse, into: cited.nullable() }).nullable(),
  reviews: z.array(explained(acts.review)),
  reaffirmations: z.array(explained(acts.reaffirmation)),
  supersessions: z.array(explained({ ...acts.supersession, supersededBy: cited })),
  rescinded: explained(acts.rescission).nullable(),
  outcomes: z.array(explained({ ...acts.outcome, about: citedList })),
  completed: said.nullable(),
};

const prediction = named(
  'PredictionOnRecord',
  z.strictObject({
    prediction: reference,
    text: z.string(),
    due: claimedTime.nullable(),
    sequence,
    asItStands: standing,
    seen: z
      .strictObject({ state: z.enum(['held', 'failed', 'disputed']), because: sequences })
      .nullable()
      .meta({ description: 'What observations found, also where its assessment stands no longer; null: none says.' }),
  }),
);

export const decisionRecord = viewOf('DecisionRecord', {
  decision: reference,
  asItStands: standing,
  status: decisionStatus,
  question: z.string(),
  title: z.string(),
  opened: said,
  suggested: suggested
    .nullable()
    .meta({ description: 'The watch rule that suggested it; null: it was opened without one.' }),
  ...deliberation,
  termChanges: statements,
  ...resolution,
  carriedOut: z.enum(['outcome', 'all-that-was-ordered']).nullable(),
  expires: claimedTime.nullable(),
  expired: z.boolean(),
  staleness: staleness
    .nullable()
    .meta({ description: 'What it rests on that stands no longer as it was relied on; null: it was never taken.' }),
  deviations: z
    .array(z.strictObject({ sequences, deviations }))
    .meta({ description: 'Every act of it that departed from a rule of procedure, with the entries that it made.' }),
  activities: statements,
  informationRequests: statements,
  observations: evidences,
  assessments: evidences,
  anomalies: statements,
  decisions: statements,
  predictions: z
    .array(prediction)
    .meta({ description: 'What the assessments predict that are cited, or that outcomes name, and what was seen.' }),
  criteria: criteriaInShort,
  seats: statements,
  entries: sequences,
});
