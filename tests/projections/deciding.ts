import * as fc from 'fast-check';
import { referenceTo } from '../../src/domain/reference.ts';
import { someone } from '../domain/given.ts';
import { claimedTimes, idOf } from './assessed.ts';
import type { Happening } from './history.ts';
import { type Attempt, happeningsOf, people, vehicles } from './mission.ts';

// Three decisions, what is ordered by them and asked about them; by their authority, so that little is refused.

const numbers = [1, 2, 3] as const;
const decisionOf = (number: number) => referenceTo('decision', idOf(100 + number));
const activityOf = (number: number) => referenceTo('activity', idOf(300 + number));
const requestOf = (number: number) => referenceTo('information-request', idOf(400 + number));
const number = fc.constantFrom(...numbers);
const decisions = numbers.map(decisionOf);
const slugs = ['first', 'second'] as const;
const items = numbers.flatMap((each) => slugs.map((slug) => `${decisionOf(each)}/program/${slug}`));
const authority = { role: someone.role, agency: someone.agency };
const observation = referenceTo('observation', idOf(500));

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const applicability = fc.constantFrom('nominal', 'contingency', 'both');
const scope = fc.uniqueArray(fc.constantFrom(...vehicles), { minLength: 1, maxLength: 2 });
const awaits = fc.uniqueArray(fc.constantFrom(...numbers.flatMap((each) => [activityOf(each), requestOf(each)])), {
  maxLength: 2,
});
const defaulting = fc.record({ text: fc.constant('It stays.'), from: maybe(fc.constantFrom('2022-12-12', 'unknown')) });
const terms = {
  neededBy: maybe(claimedTimes),
  applicability: maybe(applicability),
  scope: maybe(scope),
  awaits: maybe(awaits),
};
const program = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...slugs),
    subject: fc.constantFrom(...people, ...vehicles),
    does: fc.constant('Leaves'),
    returnsIn: fc.constant(null),
    applicability: fc.option(applicability),
  }),
  { maxLength: 2, selector: ({ id }) => id },
);

type Body = Readonly<Record<string, unknown>>;
/** A command without the members that are left out, as a body would be. */
const saying = (type: string, facts: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): fc.Arbitrary<Body> =>
  fc
    .record(facts)
    .map((said) => ({ type, ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) }));
const opening = saying('OpenDecision', {
  question: fc.constant('Who?'),
  authority: fc.constant(authority),
  default: maybe(defaulting),
  evidence: fc.constant([observation]),
  options: fc.constant([{ id: 'go', text: 'Go' }]),
  ...terms,
});
const taking = saying('TakeDecision', { option: fc.constant('go'), program, expires: maybe(claimedTimes) });
const deciding = fc.oneof(
  { weight: 2, arbitrary: opening },
  { weight: 4, arbitrary: taking },
  saying('ChangeTerms', { ...terms, neededBy: fc.option(claimedTimes) }),
  saying('DeferDecision', { until: maybe(claimedTimes) }),
  saying('LetLapse', { kind: fc.constantFrom('withdrawn', 'default-in-force', 'default-in-force') }),
  { weight: 3, arbitrary: saying('CallReview') },
  { weight: 2, arbitrary: saying('ReaffirmDecision', { expires: maybe(claimedTimes) }) },
  saying('SupersedeDecision', {
    supersededBy: fc.constantFrom(...decisions),
    items: maybe(fc.constantFrom(...items).map((item) => [item])),
  }),
  saying('RescindDecision'),
  saying('RecordOutcome', { text: fc.constant('Done.'), completes: maybe(fc.constant(true)) }),
);
const family = fc.constant('activity');
const ordered = fc.oneof(
  {
    weight: 2,
    arbitrary: saying('PlanActivity', {
      kind: fc.constant('burn'),
      orderedBy: fc.uniqueArray(fc.constantFrom(...decisions, ...items), { maxLength: 2 }),
    }),
  },
  saying('CancelActivity', { family }),
  saying('ReinstateActivity', { family }),
  { weight: 2, arbitrary: saying('EndActivity', { family, result: fc.constant('completed') }) },
);
const asked = fc.oneof(
  {
    weight: 2,
    arbitrary: saying('RequestInformation', {
      text: fc.constant('How hot?'),
      of: fc.constant([{ agency: 'NASA' }]),
      about: fc.uniqueArray(fc.constantFrom(...decisions, `${decisions[0]}/option/go`), { maxLength: 2 }),
    }),
  },
  saying('ProvideInformation', { text: fc.constant('Thirty degrees.') }),
  saying('DeclineRequest'),
  saying('WithdrawRequest'),
);

const on = (category: string, base: number, body: fc.Arbitrary<Body>): fc.Arbitrary<object> =>
  fc.tuple(number, body).map(([which, command]) => ({ stream: `${category}-${idOf(base + which)}`, command }));
const what = fc.oneof(
  { weight: 6, arbitrary: on('decision', 100, deciding) },
  { weight: 2, arbitrary: on('activity', 300, ordered) },
  on('informationrequest', 400, asked),
  fc.nat(60).map((correct) => ({ stream: '', correct })),
);
const attempt = fc
  .tuple(what, fc.option(claimedTimes, { freq: 2 }))
  .map(([made, occurredAt]) => ({ ...made, occurredAt, by: someone }) as Attempt);

const begun =
  (stream: string) =>
  (command: Body): Attempt =>
    ({ stream, command, occurredAt: null, by: someone }) as Attempt;
const beginnings = fc
  .tuple(...numbers.map((each) => opening.map(begun(`decision-${idOf(100 + each)}`))))
  .map((opened): readonly Attempt[] => [
    begun(`observation-${idOf(500)}`)({ type: 'RecordObservation', about: [decisions[0]], text: 'Seen.' }),
    ...opened,
  ]);

/** Attempts to decide, to order and to ask. */
export const decisionAttempts = (attempts: number): fc.Arbitrary<readonly Attempt[]> =>
  fc
    .tuple(beginnings, fc.array(attempt, { minLength: Math.floor(attempts / 2), maxLength: attempts, size: 'max' }))
    .map(([first, rest]) => [...first, ...rest]);

/** What really happened of as many. */
export const decisionHistories = (attempts: number): fc.Arbitrary<readonly Happening[]> =>
  decisionAttempts(attempts).map(happeningsOf);
