import * as fc from 'fast-check';
import { aggregateOf } from '../../src/domain/aggregate.ts';
import type { Author } from '../../src/domain/author.ts';
import type { ClaimedTime } from '../../src/domain/claimed-time.ts';
import { effectiveEntries } from '../../src/domain/correction/effective.ts';
import type { Decision } from '../../src/domain/decision/state.ts';
import type { Entry, NewEvent } from '../../src/domain/event.ts';
import { type Instant, toInstant, type Uuid } from '../../src/domain/id.ts';
import { knowsNothing } from '../../src/domain/knowledge.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import { type Category, categoryOf, type StreamName, streamFor, thingOf } from '../../src/domain/stream.ts';
import { watchRules } from '../../src/domain/watch-rules.ts';
import { suggestionId } from '../../src/projections/suggestions/suggestion-id.ts';
import { entryOf, someone } from '../domain/given.ts';
import { claimedTimes, idOf } from './assessed.ts';
import { type Happening, happeningId } from './history.ts';

/** Something that somebody tries to enter; what its decider refuses doesn't happen. */
export type Attempt = {
  readonly stream: string;
  readonly occurredAt: ClaimedTime | null;
  readonly by: Author;
} & (
  | { readonly command: { readonly type: string } }
  | { readonly event: NewEvent }
  | { readonly correct: number }
  | { readonly dismiss: number }
);

// After all that is claimed below, so that nothing lies in the future.
const recordedFrom = Date.parse('2022-12-22T00:00:00.000Z');
export const recordedAt = (sequence: number): Instant => toInstant(recordedFrom + sequence * 60_000);

const crew = ['prokopyev', 'petelin', 'rubio'] as const;
const ships = ['soyuz-ms-22', 'soyuz-ms-23', 'endurance'] as const;
export const people = crew.map((id) => referenceTo('crew-member', id));
export const vehicles = ships.map((id) => referenceTo('vehicle', id));
const decisionIds = [1, 2, 3].map((number) => idOf(100 + number));
export const decisions = decisionIds.map((id) => referenceTo('decision', id));
const slugs = ['first', 'second'] as const;

const authors = fc.constantFrom<Author>(
  someone,
  { name: 'Joel Montalbano', role: 'Program manager', agency: 'NASA' },
  { role: 'flight surgeon ', agency: 'roscosmos' },
);
const person = fc.constantFrom(...people);
const vehicle = fc.constantFrom(...vehicles);
const somePeople = fc.uniqueArray(person, { maxLength: 2 });
const applicability = fc.constantFrom('nominal', 'contingency', 'both');
const number = fc.integer({ min: 1, max: 3 });
const planned = fc.option(claimedTimes);
const item = fc.record({
  id: fc.constantFrom(...slugs),
  subject: person,
  does: fc.constant(null),
  returnsIn: fc.option(vehicle),
  applicability: fc.option(applicability),
});
const why = { reason: null, because: [] };
const anomaly = number.map((each) => referenceTo('anomaly', idOf(200 + each)));
const reading = fc.oneof(
  fc.record({ name: fc.constantFrom('temperature', 'Humidity '), unit: fc.constantFrom('°C', 'K') }).chain((named) =>
    fc.oneof(
      fc.integer({ min: 28, max: 44 }).map((value) => ({ ...named, value: `${value}.0` })),
      fc
        .constantFrom<object>({ least: '35' }, { most: '30' }, { unknown: true })
        .map((said) => ({ ...named, ...said })),
    ),
  ),
);
const reference = fc.oneof(person, vehicle, fc.constantFrom(...decisions));
const cause = fc.oneof(
  fc.constantFrom(...decisions),
  fc.constantFrom(...decisions.flatMap((decision) => slugs.map((slug) => `${decision}/program/${slug}`))),
);

type What = Pick<Attempt, 'stream'> & object;
const command = (stream: fc.Arbitrary<string>, body: fc.Arbitrary<object>): fc.Arbitrary<What> =>
  fc.tuple(stream, body).map(([at, facts]) => ({ stream: at, command: facts }));
const event = (stream: fc.Arbitrary<string>, type: string, facts: fc.Arbitrary<object>): fc.Arbitrary<What> =>
  fc.tuple(stream, facts).map(([at, made]) => ({ stream: at, event: { type, facts: made } }));
const typed = <Facts extends object>(type: string, facts: { [Key in keyof Facts]: fc.Arbitrary<Facts[Key]> }) =>
  fc.record(facts).map((made) => ({ type, ...made }));

const ship = fc.constantFrom(...ships);
const shipStream = ship.map((id) => `vehicle-${id}`);
const crewStream = fc.constantFrom(...crew).map((id) => `crewmember-${id}`);
const decisionStream = fc.constantFrom(...decisionIds).map((id) => `decision-${id}`);
const of = (category: string, base: number) => number.map((each) => `${category}-${idOf(base + each)}`);

const vehicleActs = fc.oneof(
  ship.chain((id) =>
    command(
      fc.constant(`vehicle-${id}`),
      fc
        .option(fc.integer({ min: 1, max: 3 }), { nil: undefined })
        .map((seats) => ({ type: 'RegisterVehicle', id, name: id, kind: 'crewed-spacecraft', seats })),
    ),
  ),
  command(shipStream, typed('RecordDocking', { at: fc.constant('vehicle/iss') })),
  command(shipStream, typed('RecordUndocking', { crew: somePeople })),
  command(shipStream, typed('RecordFlightEnd', { manner: fc.constant('landed'), crew: somePeople })),
);
const crewActs = fc.oneof(
  {
    weight: 3,
    arbitrary: command(crewStream, fc.constant({ type: 'AssignCrewMember', name: 'Somebody', agency: 'NASA' })),
  },
  {
    weight: 4,
    arbitrary: command(
      crewStream,
      typed('AssignReturnSeat', { vehicle, applicability, because: fc.uniqueArray(cause, { maxLength: 1 }) }),
    ),
  },
  command(crewStream, fc.constant({ type: 'RecordDeparture', manner: 'landed' })),
);
const unstated = Object.fromEntries(
  ['scope', 'authority', 'default', 'burdenOfProof', 'applicability', 'neededBy', 'awaits', 'polled'].map((term) => [
    term,
    null,
  ]),
);
const taken = { option: 'go', ...why, acknowledges: { sequences: [], upTo: null }, conditions: [], revisit: null };
const programs = fc.uniqueArray(item, { minLength: 1, maxLength: 2, selector: ({ id }) => id });
const decisionActs = fc.oneof(
  event(decisionStream, 'DecisionOpened', fc.constant({ question: 'Who?', title: 'Who?', ...unstated })),
  {
    weight: 2,
    arbitrary: event(
      decisionStream,
      'FlightProgramDecided',
      fc
        .tuple(programs, fc.option(claimedTimes, { freq: 2 }))
        .map(([program, expires]) => ({ ...taken, expires, program })),
    ),
  },
  event(decisionStream, 'DecisionRescinded', fc.constant(why)),
  fc.tuple(fc.constantFrom(...decisionIds), fc.option(fc.constantFrom(...slugs))).map(([id, slug]) => ({
    stream: `decision-${id}`,
    event: {
      type: 'DecisionSuperseded',
      facts: {
        supersededBy: decisions[0],
        items: slug === null ? null : [`${referenceTo('decision', id)}/program/${slug}`],
        ...why,
      },
    },
  })),
  event(
    decisionStream,
    'OutcomeRecorded',
    fc.boolean().map((completes) => ({ text: 'Done.', about: [], because: [], completes })),
  ),
);
const anomalyActs = fc.oneof(
  command(
    of('anomaly', 200),
    typed('ReportAnomaly', {
      about: fc.uniqueArray(fc.oneof(person, vehicle), { minLength: 1, maxLength: 2 }),
      text: fc.constant('A leak'),
    }),
  ),
  command(
    of('anomaly', 200),
    ship.map((vehicle) => ({ type: 'ReportLeak', vehicle, text: 'A leak' })),
  ),
  command(of('anomaly', 200), fc.constant({ type: 'CloseAnomaly', disposition: { type: 'resolved' } })),
  command(of('anomaly', 200), fc.constant({ type: 'ReopenAnomaly' })),
);
const plans = { vehicles: fc.uniqueArray(vehicle, { maxLength: 2 }), people: somePeople, planned };
const family = fc.constantFrom('eva', 'activity');
const activityActs = fc.oneof(
  {
    weight: 2,
    arbitrary: command(
      of('activity', 300),
      fc.oneof(typed('PlanEva', plans), typed('PlanActivity', { kind: fc.constant('burn'), ...plans })),
    ),
  },
  { weight: 4, arbitrary: command(of('activity', 300), typed('ReplanActivity', { family, ...plans })) },
  { weight: 2, arbitrary: command(of('activity', 300), typed('CancelActivity', { family })) },
  { weight: 2, arbitrary: command(of('activity', 300), typed('ReinstateActivity', { family })) },
  command(of('activity', 300), typed('EndActivity', { family, result: fc.constant('completed') })),
);
const requestActs = fc.oneof(
  command(
    of('informationrequest', 400),
    typed('RequestInformation', {
      text: fc.constant('How hot?'),
      of: fc.constant([{ agency: 'NASA' }]),
      about: fc.uniqueArray(reference, { maxLength: 1 }),
      due: fc.option(claimedTimes, { nil: undefined }),
    }),
  ),
  command(
    of('informationrequest', 400),
    fc.constantFrom<object>(
      { type: 'ProvideInformation', text: 'Thirty degrees.' },
      { type: 'DeclineRequest' },
      { type: 'WithdrawRequest' },
    ),
  ),
);
const observationActs = command(
  of('observation', 500),
  typed('RecordObservation', {
    about: fc.uniqueArray(fc.oneof(reference, anomaly), { minLength: 1, maxLength: 2 }),
    text: fc.constant('Seen.'),
    quantities: fc.array(reading, { maxLength: 2 }),
  }),
);
const deskStream = fc.constantFrom('desk-flight-director', 'desk-capcom');
const brief = fc.option(
  fc.tuple(number, number).map(([since, more]) => ({ since, to: since + more })),
  { nil: undefined },
);
const deskActs = fc.oneof(
  command(deskStream, typed('OpenDesk', { role: fc.constant('Flight director'), agency: fc.constant('NASA'), brief })),
  { weight: 2, arbitrary: command(deskStream, typed('TakeDuty', { brief })) },
  {
    weight: 3,
    arbitrary: command(
      deskStream,
      typed('AcknowledgeItems', {
        upTo: fc.option(number, { nil: undefined }),
        items: fc.uniqueArray(reference, { maxLength: 2 }),
        notAcknowledged: fc.array(
          number.map((sequence) => ({ item: `entry/${sequence}`, why: 'Unclear.' })),
          { maxLength: 1 },
        ),
      }),
    ),
  },
);
const criterionActs = fc.oneof(
  {
    weight: 3,
    arbitrary: command(
      of('criterion', 600),
      typed('AttachCriterion', {
        to: fc.oneof(fc.constantFrom(...decisions), anomaly),
        quantity: fc.constantFrom('Temperature', 'humidity'),
        unit: fc.constant('°C'),
        limit: fc.record({ is: fc.constantFrom('above', 'at-most'), value: fc.constantFrom('30', '40.5') }),
        times: fc.integer({ min: 1, max: 2 }),
        ofLast: fc.integer({ min: 1, max: 3 }),
        about: fc.uniqueArray(vehicle, { maxLength: 1 }),
      }),
    ),
  },
  command(of('criterion', 600), fc.constant({ type: 'WithdrawCriterion' })),
);
const dismissals = fc.nat(10).map((dismiss) => ({ stream: '', dismiss }));
const corrections = fc.nat(60).map((correct) => ({ stream: '', correct }));

const what: fc.Arbitrary<object> = fc.oneof(
  { weight: 4, arbitrary: vehicleActs },
  { weight: 5, arbitrary: crewActs },
  { weight: 4, arbitrary: decisionActs },
  { weight: 6, arbitrary: activityActs },
  { weight: 2, arbitrary: anomalyActs },
  { weight: 2, arbitrary: deskActs },
  requestActs,
  { weight: 2, arbitrary: observationActs },
  criterionActs,
  dismissals,
  { weight: 2, arbitrary: corrections },
);

const attempt = fc
  .tuple(what, fc.option(claimedTimes, { freq: 1 }), authors)
  .map(([made, occurredAt, by]) => ({ ...made, occurredAt, by }) as Attempt);

const begun = (stream: string, command: { readonly type: string; readonly [fact: string]: unknown }): Attempt => ({
  stream,
  command,
  occurredAt: null,
  by: someone,
});
/** Most of what the rest is about, so that little of it is refused for want of it. */
const beginnings: readonly Attempt[] = [
  ...ships.map((id) =>
    begun(`vehicle-${id}`, { type: 'RegisterVehicle', id, name: id, kind: 'crewed-spacecraft', seats: 3 }),
  ),
  ...ships.map((id) => begun(`vehicle-${id}`, { type: 'RecordDocking', at: 'vehicle/iss' })),
  ...crew.map((id) => begun(`crewmember-${id}`, { type: 'AssignCrewMember', name: id, agency: 'NASA' })),
  ...decisionIds.map(
    (id): Attempt => ({
      stream: `decision-${id}`,
      event: { type: 'DecisionOpened', facts: { question: 'Who?', title: 'Who?', ...unstated } },
      occurredAt: null,
      by: someone,
    }),
  ),
];

export const missionAttempts = (attempts: number): fc.Arbitrary<readonly Attempt[]> =>
  fc
    .tuple(
      fc.shuffledSubarray([...beginnings], { minLength: 8 }),
      fc.array(attempt, { minLength: Math.floor(attempts / 2), maxLength: attempts, size: 'max' }),
    )
    .map(([first, rest]) => [...first, ...rest]);

export const missions = (attempts: number): fc.Arbitrary<readonly Happening[]> =>
  missionAttempts(attempts).map(happeningsOf);

/** What really happened of as many attempts: each kept to the rules of its own stream. */
export function happeningsOf(attempts: readonly Attempt[]): readonly Happening[] {
  const log: Entry[] = [];
  for (const each of attempts) {
    const made = eventsOf(each, log);
    if (made === undefined) continue;
    const history = log.filter(({ stream }) => stream === made.stream);
    for (const [index, { type, facts }] of made.events.entries()) {
      const sequence = log.length + 1;
      const metadata = { by: each.by, occurredAt: made.occurredAt, recordedAt: recordedAt(sequence) };
      log.push(entryOf({ type, facts, sequence, metadata }, made.stream, history.length + index));
    }
  }
  return log.map(
    ({ stream, type, facts, metadata: { by, occurredAt, recordedAt: at } }): Happening => [
      stream,
      { type, facts },
      { by, occurredAt, recordedAt: at },
    ],
  );
}

interface Made {
  readonly stream: StreamName;
  readonly occurredAt: ClaimedTime | null;
  readonly events: readonly NewEvent[];
}

function eventsOf(each: Attempt, log: readonly Entry[]): Made | undefined {
  const { occurredAt, by } = each;
  if ('dismiss' in each) return dismissalOf(each.dismiss, log);
  if ('correct' in each) return correctionOf(each.correct, occurredAt, log);
  const stream = each.stream as StreamName;
  const category = categoryOf(stream) as Category;
  const history = log.filter((entry) => entry.stream === stream);
  if ('event' in each) {
    const allowed = isPossible(each.event.type, aggregateOf(category).fold(history) as Decision | null);
    return allowed ? { stream, occurredAt, events: [each.event] } : undefined;
  }
  const id = stream.slice(stream.indexOf('-') + 1) as Uuid;
  const result = aggregateOf(category).decide(each.command, history, {
    commandId: id,
    recordedAt: recordedAt(log.length + 1),
    act: { by, basis: 1, ...(occurredAt === null ? {} : { occurredAt }) },
    deriveId: () => id,
    knowledge: knowsNothing,
    origin: () => undefined,
  });
  return result.ok ? { stream, occurredAt, events: result.value } : undefined;
}

/** As far as form goes; what an act of authority needs beside it is for other tests. */
function isPossible(type: string, state: Decision | null): boolean {
  if (type === 'DecisionOpened') return state === null;
  if (type === 'FlightProgramDecided') return state?.status === 'open';
  return type === 'OutcomeRecorded' ? state !== null : state?.status === 'taken';
}

/** Of what a leak report or an opening suggests, or would suggest, to decide. */
function dismissalOf(which: number, log: readonly Entry[]): Made | undefined {
  const raising = log.filter(({ type }) => type === 'LeakReported' || type === 'DecisionOpened');
  const entry = raising[which % Math.max(1, raising.length)];
  if (entry === undefined) return undefined;
  const [rule, about] =
    entry.type === 'LeakReported'
      ? [watchRules.leakOrWorse, (entry.facts as { readonly about: readonly Reference[] }).about[0] as Reference]
      : [watchRules.pastNeededBy, thingOf(entry.stream) as Reference];
  const stream = streamFor('suggestion', suggestionId(happeningId(entry.stream, entry.revision), rule.id, about));
  if (log.some((earlier) => earlier.stream === stream)) return undefined;
  const said = { rule: rule.id, title: 'Go?', about: [about], reason: 'A drill.', because: [] };
  const facts = { ...said, raisedBy: `entry/${entry.sequence}` };
  return { stream, occurredAt: null, events: [{ type: 'SuggestionDismissed', facts }] };
}

/** Of when an entry occurred, or that it is voided where it can be. */
function correctionOf(which: number, is: ClaimedTime | null, log: readonly Entry[]): Made | undefined {
  const target = log[which];
  if (target === undefined || target.type.startsWith('Entry')) return undefined;
  const { stream, revision, sequence } = target;
  const category = categoryOf(stream) as Category;
  const history = log.filter((entry) => entry.stream === stream);
  const standing = effectiveEntries(history, 'all').find((entry) => entry.revision === revision);
  const changes = [{ pointer: '/occurredAt', was: standing?.metadata.occurredAt ?? null, is }];
  const voiding = which % 3 === 0;
  const command = { type: voiding ? 'VoidEntry' : 'CorrectEntry', sequence, revision, changes, reason: 'A slip.' };
  const result = aggregateOf(category).decide(command, history, {
    commandId: idOf(0),
    recordedAt: recordedAt(log.length + 1),
    act: { by: someone },
    deriveId: () => idOf(0),
    knowledge: knowsNothing,
    origin: () => undefined,
  });
  return result.ok ? { stream, occurredAt: null, events: result.value } : undefined;
}
