import * as z from 'zod';
import { author } from '../../domain/author.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { pollAnswer } from '../../domain/decision/events/deliberation.ts';
import { sequence } from '../../domain/id.ts';
import { criteriaInShort } from './criterion.ts';
import { review, slip } from './decision.ts';
import { acts } from './decision-acts.ts';
import { claim, disputedBy, gap, termValues } from './decision-terms.ts';
import { named } from './named.ts';
import { authorityAct, corrected, reference, said } from './said.ts';
import { expired, reviewCalled, stale } from './staleness.ts';
import { suggested } from './suggestion.ts';

const shown = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value: value.nullable(), disputed: disputedBy });
const act = { ...authorityAct, reason: z.string().nullable() };

const awaited = named(
  'Awaited',
  z.strictObject({
    reference,
    title: z.string().nullable(),
    state: z.string().meta({ description: 'How it stands.', examples: ['open', 'planned', 'unanswered'] }),
    settled: z.boolean().meta({ description: 'Nothing more is to be expected of it.' }),
  }),
);

const openRequest = named(
  'OpenRequest',
  z.strictObject({
    request: reference,
    title: z.string(),
    of: z.array(author),
    due: claimedTime.nullable(),
    by: author,
    sequence,
  }),
);

export const pollCounts = named(
  'PollCounts',
  z.strictObject({
    go: z.int(),
    'no-go': z.int(),
    'go-with-conditions': z.int(),
    abstain: z.int(),
  }),
);

const poll = named(
  'PollInShort',
  z.strictObject({
    forum: z.string(),
    counts: pollCounts,
    absent: z.array(author).meta({ description: 'Polled, and has not answered.' }),
    notPolled: z
      .array(z.strictObject({ member: author, answer: pollAnswer, sequence }))
      .meta({ description: 'Who answered without being polled, and is counted in nothing.' }),
  }),
);

/** What the clock says of it. */
const clock = {
  overdue: z.boolean().meta({ description: 'Open, and the latest instant of its needed-by has passed.' }),
  secondsLeft: z.int().nullable().meta({ description: 'Until needed-by; less than 0 where it is overdue.' }),
  defaultInForce: z.boolean().meta({ description: 'Open, and its default holds by now.' }),
  expired: z.boolean(),
};

const { title } = acts.option;
const { id, option, text, conditions } = acts.recommendation;

export const pendingDecision = named(
  'PendingDecision',
  z.strictObject({
    corrected,
    ...clock,
    reasons: z
      .array(z.discriminatedUnion('why', [expired, reviewCalled, stale]))
      .meta({ description: 'Why one that was taken waits again; empty for one that is open.' }),
    decision: reference,
    title,
    question: z.string(),
    status: z.enum(['open', 'taken', 'suggested']).meta({
      description: 'Suggested: by a watch rule; it says what is proposed, under the reference that it would have.',
    }),
    opened: said,
    scope: shown(termValues.scope),
    authority: shown(termValues.authority),
    default: shown(termValues.default),
    burdenOfProof: shown(termValues.burdenOfProof),
    applicability: shown(termValues.applicability),
    neededBy: shown(termValues.neededBy),
    gaps: z.array(gap).meta({ description: 'What must be known before it is decided, and is not.' }),
    awaits: z.array(awaited),
    disputed: z.strictObject({ awaits: z.array(claim), polled: z.array(claim) }),
    options: z.array(
      z.strictObject({ ...said.shape, id: acts.option.id, title, rejected: z.strictObject(act).nullable() }),
    ),
    recommendations: z.array(z.strictObject({ ...said.shape, id, option, text, conditions })),
    evidence: z.int().meta({ description: 'How many are cited.' }),
    polls: z.array(poll),
    dissents: z
      .array(z.strictObject({ ...said.shape, id, text: z.string(), option }))
      .meta({ description: 'The open ones.' }),
    requests: z.array(openRequest),
    supersedes: z
      .array(z.strictObject({ decision: reference, title: z.string(), items: z.array(reference).nullable(), sequence }))
      .meta({ description: 'What is superseded by it: while it is open nothing holds in the place of that.' }),
    slips: z.array(slip),
    deferrals: z.array(z.strictObject({ ...act, until: claimedTime.nullable() })),
    transfers: z.array(
      z.strictObject({ ...act, kind: acts.transfer.kind, from: acts.transfer.from, to: acts.transfer.to }),
    ),
    taken: z
      .strictObject({ ...act, option: acts.taken.option, conditions, revisit: acts.taken.revisit })
      .nullable()
      .meta({ description: 'What was chosen, where it was taken and is back.' }),
    expires: claimedTime.nullable(),
    reviews: z.array(review),
    suggestion: suggested.nullable().meta({ description: 'What raised it, where it is suggested.' }),
    criteria: criteriaInShort,
  }),
);
