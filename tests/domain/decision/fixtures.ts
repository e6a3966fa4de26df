import { aggregates } from '../../../src/domain/aggregate.ts';
import type { Author } from '../../../src/domain/author.ts';
import type { FactsOf } from '../../../src/domain/decision/events.ts';
import type { Decision } from '../../../src/domain/decision/state.ts';
import { commandId, type Given, given } from '../given.ts';
import { storable } from '../sent.ts';

/** The decision that a command with the usual id would open, and that all these histories are of. */
export const decision = `decision/${commandId}`;
export const other = 'decision/0185e0a0-0000-7000-8000-0000000000ff';
export const assessment = 'assessment/0185e0a0-0000-7000-8000-0000000000a1';
export const observation = 'observation/0185e0a0-0000-7000-8000-0000000000b1';
export const anomaly = 'anomaly/0185e0a0-0000-7000-8000-0000000000c1';

export const commission = { role: 'State Commission', agency: 'Roscosmos' };
export const missionManagement = { role: 'ISS Mission Management Team', agency: 'NASA' };
export const flightSurgeon = { name: 'Anna Petrova', role: 'Flight surgeon', agency: 'Roscosmos' };
export const montalbano = { name: 'Joel Montalbano', role: 'ISS program manager', agency: 'NASA' };

const unstated = {
  scope: null,
  authority: null,
  default: null,
  burdenOfProof: null,
  applicability: null,
  neededBy: null,
  awaits: null,
  polled: null,
};

export const openedFacts = {
  question: 'How does the crew of Soyuz MS-22 return?',
  title: 'How does the crew of Soyuz MS-22 return?',
  ...unstated,
};

const noGrounds = { reason: null, because: [] };
export const takenFacts = {
  option: 'replace',
  ...noGrounds,
  acknowledges: { sequences: [], upTo: null },
  conditions: [],
  expires: null,
  revisit: null,
  program: [],
};

/** Given events, whose facts are those of their schema. */
const happened = (type: string, facts: object, metadata: Given['metadata'] = {}): Given => ({
  ...storable({ type, facts }),
  metadata,
});

type Metadata = Given['metadata'];
export const opened = (terms: object = {}, metadata?: Metadata): Given =>
  happened('DecisionOpened', { ...openedFacts, ...terms }, metadata);
export const openedByCommission = opened({ authority: commission });
export const termsChanged = (changes: object[], metadata?: Metadata): Given =>
  happened('TermsChanged', { changes, ...noGrounds }, metadata);
export const neededBy = (is: unknown, metadata?: Metadata): Given => termsChanged([{ term: 'neededBy', is }], metadata);
export const optionAdded = (id: string, metadata?: Metadata, hypotheses: readonly string[] = []): Given =>
  happened('OptionAdded', { id, title: id, text: id, hypotheses }, metadata);
export const optionRejected = (option: string, metadata?: Metadata): Given =>
  happened('OptionRejected', { option, ...noGrounds }, metadata);
export const cited = (...evidence: string[]): Given => happened('EvidenceCited', { evidence, text: null });
export const dissentId = '0185e0a0-0000-7000-8000-0000000000d1';
export const dissentFiled = (by: Author = flightSurgeon, id = dissentId): Given =>
  happened('DissentFiled', { id, text: 'Too hot for three.', option: null, because: [] }, { by });
export const dissentAnswered = (answer = 'overruled'): Given =>
  happened('DissentAnswered', { dissent: dissentId, answer, text: null, because: [] });
export const dissentWithdrawn = happened(
  'DissentWithdrawn',
  { dissent: dissentId, ...noGrounds },
  { by: flightSurgeon },
);
export const pollAnswered = (facts: Partial<FactsOf<'PollAnswered'>>, metadata?: Metadata): Given =>
  happened(
    'PollAnswered',
    { forum: 'MMT', member: null, answer: 'go', conditions: [], text: null, because: [], ...facts },
    metadata,
  );
export const transferred = (to: object): Given =>
  happened('AuthorityTransferred', { kind: 'transfer', to, ...noGrounds });
export const deferred = (until: string | null, metadata?: Metadata): Given =>
  happened('DecisionDeferred', { until, ...noGrounds }, metadata);
export const taken = (facts: object = {}, metadata: Metadata = {}): Given =>
  happened('DecisionTaken', { ...takenFacts, ...facts }, { by: commission, basis: 3, ...metadata });
export const programDecided = (program: object[], metadata: Metadata = {}): Given =>
  happened('FlightProgramDecided', { ...takenFacts, program }, { by: commission, basis: 3, ...metadata });
export const lapsed = (kind = 'withdrawn', into: string | null = null): Given =>
  happened('DecisionLapsed', { kind, into, ...noGrounds });
export const reviewCalled = happened('ReviewCalled', noGrounds);
export const reaffirmed = (expires: string | null = null, metadata?: Metadata): Given =>
  happened('DecisionReaffirmed', { ...noGrounds, acknowledges: { sequences: [], upTo: null }, expires }, metadata);
export const superseded = (items: string[] | null = null): Given =>
  happened('DecisionSuperseded', { supersededBy: other, items, ...noGrounds });
export const rescinded = happened('DecisionRescinded', noGrounds);
export const outcome = (completes = false): Given =>
  happened('OutcomeRecorded', { text: 'It landed.', about: [], because: [], completes });

/** #1 opened with an authority, #2 the option `replace`, #3 an assessment cited, #4 taken. */
export const readyToTake = [openedByCommission, optionAdded('replace'), cited(assessment)];
export const takenByCommission = [...readyToTake, taken()];

export const givenDecision = (events: readonly Given[] = []) =>
  given(aggregates.decision, `decision-${commandId}`, events);

export function decisionAfter(...events: readonly Given[]): Decision {
  const state = givenDecision(events).state();
  if (state === null) throw new Error('the decision was never opened');
  return state;
}

export const byCommission = { by: commission, basis: 3 };
