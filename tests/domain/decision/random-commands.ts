import fc from 'fast-check';
import type { Act, Deviation } from '../../../src/domain/act.ts';
import { aggregates } from '../../../src/domain/aggregate.ts';
import type { Author } from '../../../src/domain/author.ts';
import { transferAuthority } from '../../../src/domain/decision/acts/authority-transfer.ts';
import { changeTerms } from '../../../src/domain/decision/acts/change-terms.ts';
import { recordConcurrence } from '../../../src/domain/decision/acts/concurrences.ts';
import { deferDecision } from '../../../src/domain/decision/acts/defer.ts';
import { answerDissent, fileDissent, withdrawDissent } from '../../../src/domain/decision/acts/dissents.ts';
import { citeEvidence } from '../../../src/domain/decision/acts/evidence.ts';
import { letLapse } from '../../../src/domain/decision/acts/lapse.ts';
import { openDecision } from '../../../src/domain/decision/acts/open.ts';
import { addOption, rejectOption } from '../../../src/domain/decision/acts/options.ts';
import { recordOutcome } from '../../../src/domain/decision/acts/outcomes.ts';
import { answerPoll } from '../../../src/domain/decision/acts/poll.ts';
import { makeRecommendation } from '../../../src/domain/decision/acts/recommendations.ts';
import { callReview, reaffirmDecision } from '../../../src/domain/decision/acts/review.ts';
import { rescindDecision, supersedeDecision } from '../../../src/domain/decision/acts/supersede.ts';
import { decideFlightProgram, takeDecision } from '../../../src/domain/decision/acts/take.ts';
import type { Entry, NewEvent } from '../../../src/domain/event.ts';
import type { Instant, Uuid } from '../../../src/domain/id.ts';
import { knowsNothing } from '../../../src/domain/knowledge.ts';
import { procedureRules } from '../../../src/domain/procedure-rules.ts';
import type { StreamName } from '../../../src/domain/stream.ts';
import { commandId, entryOf } from '../given.ts';
import { sent } from '../sent.ts';
import { assessment, commission, decision, missionManagement, montalbano, observation, other } from './fixtures.ts';

export interface Attempt {
  readonly command: { readonly type: string };
  readonly act: Act;
}

const authority = fc.constantFrom(commission, missionManagement);
const slug = fc.constantFrom('keep', 'replace');
const time = fc.constantFrom('2022', '2022-12', '2022-12-20', '2023-01', 'unknown');
const dispute = fc.constant({ disputed: [{ claim: 'Ours.', by: missionManagement }] });
const stream = `decision-${commandId}` as StreamName;
// Dissents are numbered as they are filed, so that these are soon there.
const dissent = fc.integer({ min: 0, max: 2 }).map(idOf);
const path = (value: fc.Arbitrary<unknown>, key: string) => value.map((each) => ({ [key]: each }));

function idOf(index: number): Uuid {
  return index === 0 ? commandId : (`0185e0a0-0000-7000-8000-${String(9000 + index)}00000000` as Uuid);
}

const resolution = fc.record(
  {
    option: fc.oneof(
      { weight: 3, arbitrary: slug },
      slug.map((text) => ({ text })),
    ),
    rejects: fc.array(
      slug.map((option) => ({ option })),
      { maxLength: 2 },
    ),
    evidence: fc.subarray([assessment, observation]),
    expires: time,
    program: fc.constantFrom([], [{ id: 'one', subject: 'vehicle/soyuz-ms-22', does: 'Lands' }]),
  },
  { requiredKeys: ['option'] },
);

const terms = {
  authority: fc.oneof(authority, dispute),
  default: fc.oneof(
    slug.map((option) => ({ option })),
    fc.constant({ text: 'It stays.', from: '2022-12-14' }),
  ),
  neededBy: fc.oneof(time, dispute),
  applicability: fc.constantFrom('nominal', 'contingency', 'both'),
  polled: fc.constant([{ forum: 'MMT', members: [missionManagement] }]),
};
const bodies = {
  open: fc.record({ question: fc.constant('?'), ...terms }, { requiredKeys: ['question'] }),
  terms: fc.record({ ...terms, neededBy: fc.option(terms.neededBy) }, { requiredKeys: [] }),
};

const opening = fc.oneof(
  { weight: 5, arbitrary: bodies.open.map((body) => sent(openDecision, body)) },
  fc.tuple(bodies.open, resolution).map(([body, resolution]) => sent(openDecision, { ...body, resolution })),
);
const items = fc.constantFrom([`${decision}/program/one`]);
const commands = fc.oneof(
  bodies.terms.map((body) => sent(changeTerms, body)),
  { weight: 3, arbitrary: slug.map((id) => sent(addOption, { id, text: id })) },
  { weight: 3, arbitrary: path(slug, 'option').map((at) => sent(rejectOption, {}, at)) },
  {
    weight: 3,
    arbitrary: fc
      .subarray([assessment, observation], { minLength: 1 })
      .map((evidence) => sent(citeEvidence, { evidence })),
  },
  slug.map((option) => sent(makeRecommendation, { option })),
  fc.constantFrom('go', 'no-go', 'abstain').map((answer) => sent(answerPoll, { forum: 'MMT', answer })),
  fc.constantFrom('concurs', 'does-not-concur').map((concurrence) => sent(recordConcurrence, { concurrence })),
  fc.constant(sent(fileDissent, { text: 'No.' })),
  { weight: 3, arbitrary: path(dissent, 'dissent').map((at) => sent(answerDissent, {}, at)) },
  { weight: 3, arbitrary: path(dissent, 'dissent').map((at) => sent(withdrawDissent, {}, at)) },
  authority.map((to) => sent(transferAuthority, { to })),
  fc.option(time, { nil: undefined }).map((until) => sent(deferDecision, until === undefined ? {} : { until })),
  { weight: 3, arbitrary: resolution.map((body) => sent(takeDecision, body)) },
  resolution.map((body) =>
    sent(decideFlightProgram, { ...body, program: [{ id: 'one', subject: 'vehicle/iss', does: 'Stays' }] }),
  ),
  fc.constantFrom('overtaken', 'default-in-force').map((kind) => sent(letLapse, { kind })),
  fc.constant(sent(callReview, {})),
  fc
    .option(time, { nil: undefined })
    .map((expires) => sent(reaffirmDecision, expires === undefined ? {} : { expires })),
  fc
    .option(items, { nil: undefined })
    .map((named) => sent(supersedeDecision, { supersededBy: other, ...(named !== undefined && { items: named }) })),
  fc.constant(sent(rescindDecision, {})),
  fc.boolean().map((completes) => sent(recordOutcome, { text: 'Done.', ...(completes && { completes }) })),
  opening,
);

const rules = fc.subarray([...procedureRules.slice(0, 5)], { minLength: 1 });
const deviations = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Deviation[]>([]) },
  rules.map((rules) => [{ rules, ground: 'none given' }]),
);
const author = fc.constantFrom<Author>(commission, missionManagement, montalbano);
const act: fc.Arbitrary<Act> = fc
  .tuple(author, fc.option(authority, { freq: 2 }), fc.option(fc.constant(1), { freq: 4 }), deviations)
  .map(([by, onBehalfOf, basis, deviations]) => ({
    by,
    ...(onBehalfOf !== null && { onBehalfOf }),
    ...(basis !== null && { basis }),
    deviations,
  }));

export const attempts: fc.Arbitrary<readonly Attempt[]> = fc
  .tuple(
    fc.record({ command: opening, act }),
    fc.array(fc.record({ command: commands, act }), { maxLength: 60, size: 'max' }),
  )
  .map(([first, rest]) => [first, ...rest]);

/** What the decider makes of one attempt after a history; nothing where it refuses. */
function acceptedEvents({ command, act }: Attempt, history: readonly Entry[], commandId: Uuid): readonly NewEvent[] {
  const result = aggregates.decision.decide(command, history, {
    commandId,
    recordedAt: '2022-12-15T03:00:00.000Z' as Instant,
    deriveId: () => commandId,
    knowledge: knowsNothing,
    origin: () => history[0],
    act,
  });
  return result.ok ? result.value : [];
}

/** Everything that is accepted of the attempts, one after the other, as it would be stored. */
export function historyOf(attempts: readonly Attempt[]): readonly Entry[] {
  const history: Entry[] = [];
  for (const attempt of attempts) {
    const { by, onBehalfOf = null, basis = null, deviations = [] } = attempt.act;
    const commandId = idOf(history.filter(({ type }) => type === 'DissentFiled').length);
    const metadata = { by, onBehalfOf, basis, deviations, commandId };
    for (const event of acceptedEvents(attempt, history, commandId)) {
      history.push(entryOf({ ...event, metadata }, stream, history.length));
    }
  }
  return history;
}
