import * as fc from 'fast-check';
import type { Author } from '../../src/domain/author.ts';
import { latestOf } from '../../src/domain/claimed-time.ts';
import type { Entry } from '../../src/domain/event.ts';
import { toInstant } from '../../src/domain/id.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { registeredFacts } from '../registered-facts.ts';
import { assessed, idOf } from './assessed.ts';
import type { Happening } from './history.ts';

// Histories in which several people write about a few things while decisions on these are taken; and what was news to
// whom in them, found by reading the whole log.

const commission = { role: 'State Commission', agency: 'Roscosmos' };
const authors: readonly Author[] = [
  commission,
  { name: 'Sergei Krikalev', agency: 'Roscosmos' },
  { role: ' state commission', agency: 'ROSCOSMOS' },
  { name: 'Joel Montalbano', role: 'ISS programme manager', agency: 'NASA' },
  // Says too little to be matched, even by itself.
  { name: 'A guest' },
];

const ship = 'vehicle/soyuz-ms-22';
const station = 'vehicle/iss';
const rubio = 'crew-member/frank-rubio';
const anomaly = `anomaly/${idOf(700)}`;
const observations = [1, 2, 3].map((number) => `observation/${idOf(number)}`);
const assessments = [11, 12].map((number) => `assessment/${idOf(number)}`);
const activity = `activity/${idOf(300)}`;
const request = `information-request/${idOf(400)}`;
const decisions = [101, 102].map((number) => `decision/${idOf(number)}`);
const things = [ship, station, rubio, anomaly, activity, ...decisions];
const citable = [...observations, ...assessments, activity, anomaly, `${anomaly}/hypothesis/meteoroid`, 'entry/2'];

const some = (from: readonly string[], maxLength = 2, minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength, maxLength });
const why = { reason: null, because: [] };
const streamOf = (reference: string) => `${reference.split('/')[0]?.replace('-', '')}-${reference.split('/')[1]}`;

type Told = readonly [thing: string, type: string, facts: object];
const tell = (thing: fc.Arbitrary<string>, type: string, facts: fc.Arbitrary<object>): fc.Arbitrary<Told> =>
  fc.tuple(thing, fc.constant(type), facts);
const one = (thing: string) => fc.constant(thing);

const decision = fc.constantFrom(...decisions);
const term = (name: string, from: readonly string[]) =>
  tell(
    decision,
    'TermsChanged',
    some(from, 2, 1).map((is) => ({ changes: [{ term: name, is }], ...why })),
  );
const acknowledges = fc.record({
  sequences: fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { maxLength: 2 }),
  upTo: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 1 }),
});

const happened: fc.Arbitrary<Told> = fc.oneof(
  tell(
    fc.constantFrom(...observations),
    'Observed',
    some([...things, `${anomaly}/hypothesis/meteoroid`], 2, 1).map((about) => ({ about })),
  ),
  tell(
    one(anomaly),
    'HypothesisDeclared',
    fc.constantFrom('meteoroid', 'debris').map((id) => ({ id, text: id })),
  ),
  tell(
    one(activity),
    'ActivityReplanned',
    some([ship, station], 2, 1).map((vehicles) => ({
      planned: null,
      vehicles,
      people: null,
      objectives: null,
      ...why,
    })),
  ),
  tell(one(activity), 'ActivityCancelled', fc.constant(why)),
  tell(
    one(request),
    'InformationProvided',
    some(observations).map((cites) => ({ text: 'So.', cites })),
  ),
  tell(one(ship), 'VehicleDocked', fc.constant({ at: station, port: null })),
  tell(one(ship), 'VehicleUndocked', fc.constant({ crew: [] })),
  tell(one(rubio), 'ReturnSeatAssigned', fc.constant({ vehicle: ship, applicability: null, because: [] })),
  tell(fc.constantFrom(...assessments), 'AssessmentRetracted', fc.constant(why)),
  term('scope', things),
  term('awaits', [activity, request, anomaly]),
  tell(
    decision,
    'EvidenceCited',
    some(citable, 2, 1).map((evidence) => ({ evidence, text: null })),
  ),
  tell(
    decision,
    'RecommendationMade',
    some(citable).map((because) => ({ id: idOf(900), option: 'go', text: null, conditions: [], because })),
  ),
  {
    weight: 4,
    arbitrary: tell(
      decision,
      'DecisionTaken',
      fc.tuple(some(citable, 1), acknowledges).map(([because, acknowledged]) => ({
        option: 'go',
        reason: null,
        because,
        acknowledges: acknowledged,
        conditions: [],
        expires: null,
        revisit: null,
        program: [],
      })),
    ),
  },
  tell(
    decision,
    'DecisionReaffirmed',
    fc
      .tuple(some(citable, 1), acknowledges)
      .map(([because, acknowledged]) => ({ reason: null, because, acknowledges: acknowledged, expires: null })),
  ),
);

const opened = {
  question: 'Who?',
  title: 'Who?',
  ...Object.fromEntries(
    ['authority', 'default', 'burdenOfProof', 'applicability', 'neededBy', 'polled'].map((each) => [each, null]),
  ),
};
/** What is on record at first: everything that may be cited. */
const beginning = (scopes: readonly string[][], about: readonly string[][]): readonly Told[] => [
  [ship, 'VehicleRegistered', registeredFacts('Soyuz')],
  [station, 'VehicleRegistered', registeredFacts('ISS')],
  [rubio, 'CrewMemberAssigned', { name: 'Rubio', agency: 'NASA', role: null, aboard: null }],
  [
    anomaly,
    'AnomalyReported',
    {
      about: [ship],
      title: 'Leak',
      text: 'Leak',
      kind: 'leak',
      severity: null,
      system: null,
      medium: null,
      quantities: [],
      evidence: [],
      sharesCauseWith: [],
    },
  ],
  ...observations.map((thing, index): Told => [thing, 'Observed', { about: about[index] ?? [] }]),
  ...assessments.map((thing, index): Told => [thing, 'Assessed', { about: about[index + 3] ?? [] }]),
  [
    activity,
    'ActivityPlanned',
    {
      kind: 'test',
      title: null,
      text: null,
      vehicles: [ship],
      people: [rubio],
      objectives: [],
      planned: null,
      orderedBy: [decisions[1]],
    },
  ],
  [request, 'InformationRequested', { title: 'What?', text: 'What?', of: [commission], about: [ship], due: null }],
  ...decisions.map(
    (thing, index): Told => [
      thing,
      'DecisionOpened',
      { ...opened, scope: scopes[index]?.length === 0 ? null : scopes[index], awaits: null },
    ],
  ),
];

const observed = (facts: object) => ({
  kind: 'log-entry',
  title: 'Seen',
  text: 'Seen',
  quantities: [],
  contradicts: [],
  sentTo: [],
  predictions: [],
  ...facts,
});

function asEvent([thing, type, facts]: Told, isFirst: boolean): Happening | undefined {
  const stream = streamOf(thing);
  if (type === 'Observed') {
    // The second word on an observation corrects what it is about.
    return isFirst ? [stream, { type: 'ObservationRecorded', facts: observed(facts) }] : undefined;
  }
  if (type === 'Assessed') return [stream, assessed(1, facts)[1]];
  return [stream, { type, facts }];
}

/** What a decider lets happen only once to a thing. */
const once = new Set(['AssessmentRetracted', 'ActivityCancelled', 'VehicleDocked', 'VehicleUndocked', 'DecisionTaken']);

const minute = 60_000;
const recordedFrom = Date.parse('2022-12-15T01:00:00.000Z');

/** Each a minute after the one before; what was done may have been a while ago. */
export const newsHistories: fc.Arbitrary<readonly Happening[]> = fc
  .tuple(
    fc.array(some(things, 2, 0), { minLength: 2, maxLength: 2 }),
    fc.array(some([ship, station, rubio, anomaly, activity], 2, 1), { minLength: 5, maxLength: 5 }),
    fc.array(
      fc.record({
        told: happened,
        by: fc.constantFrom(...authors),
        ago: fc.option(fc.integer({ min: 0, max: 20 })),
        basis: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 6 }),
      }),
      { minLength: 10, maxLength: 30, size: 'max' },
    ),
  )
  .map(([scopes, about, rest]) => {
    const all = [
      ...beginning(scopes, about).map((told) => ({ told, by: authors[3] as Author, ago: null, basis: null })),
      ...rest,
    ];
    const begun = new Set<string>();
    const happenings: Happening[] = [];
    for (const { told, by, ago, basis } of all) {
      const event = asEvent(told, !begun.has(told[0]));
      begun.add(told[0]);
      const [stream, { type }] = event ?? ['', { type: '' }];
      if (event === undefined || (once.has(type) && begun.has(`${stream} ${type}`))) continue;
      begun.add(`${stream} ${type}`);
      const place = happenings.length + 1;
      const recorded = recordedFrom + (place - 1) * minute;
      const occurredAt = ago === null ? null : toInstant(recorded - ago * minute);
      const commandId = idOf(10_000 + place);
      happenings.push([
        event[0],
        event[1],
        { by, occurredAt, commandId, basis: basis === null ? null : Math.min(basis, place - 1) },
      ]);
    }
    return happenings;
  });

const acts = new Set(['DecisionTaken', 'DecisionReaffirmed']);
export const isAct = ({ type }: Entry): boolean => acts.has(type);

// --- By reading it all: no index, no decider, no schema.

const referencePattern = /"((?:[a-z-]+)\/[^"/]+(?:\/[a-z]+\/[^"/]+)?)"/g;
const wholeOf = (reference: string): string => reference.split('/').slice(0, 2).join('/');
const namedIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value ?? null).matchAll(referencePattern)].map(([, reference]) => reference as string);

const kinds: Readonly<Record<string, string>> = {
  crewmember: 'crew-member',
  informationrequest: 'information-request',
};
const thingOf = ({ stream }: Entry): string => {
  const dash = stream.indexOf('-');
  const category = stream.slice(0, dash);
  return `${kinds[category] ?? category}/${stream.slice(dash + 1)}`;
};

type Facts = Readonly<Record<string, unknown>>;
const factsOf = ({ facts }: Entry): Facts => facts as Facts;

/** What a stream is about, as far as these entries of it say; with where it is docked and what ordered it. */
function subjects(stream: readonly Entry[], withLinks: boolean): readonly string[] {
  const [first] = stream;
  if (first === undefined) return [];
  const last = (key: string) => stream.map((entry) => factsOf(entry)[key]).findLast((value) => Array.isArray(value));
  const term = stream
    .filter(({ type }) => type === 'TermsChanged')
    .flatMap((entry) => factsOf(entry).changes as readonly { readonly term: string; readonly is: unknown }[])
    .findLast((change) => change.term === 'scope');
  switch (first.type) {
    case 'DecisionOpened':
      return namedIn(term === undefined ? factsOf(first).scope : term.is);
    case 'ActivityPlanned': {
      const { orderedBy } = factsOf(first);
      return [
        ...namedIn(last('vehicles')),
        ...namedIn(factsOf(first).people),
        ...(withLinks ? namedIn(orderedBy) : []),
      ];
    }
    case 'VehicleRegistered': {
      const movement = stream.findLast(({ type }) => type === 'VehicleDocked' || type === 'VehicleUndocked');
      return withLinks && movement?.type === 'VehicleDocked' ? [station] : [];
    }
    case 'CrewMemberAssigned':
      return withLinks && stream.some(({ type }) => type === 'ReturnSeatAssigned') ? [ship] : [];
    default:
      return namedIn(factsOf(first).about);
  }
}

/** The things that an entry concerns. */
function concerns(entry: Entry, log: readonly Entry[]): ReadonlySet<string> {
  const stream = log.filter((other) => other.stream === entry.stream && other.sequence <= entry.sequence);
  const named = [...namedIn(entry.facts), ...subjects(stream, true), ...subjects(stream.slice(0, -1), true)];
  return new Set([thingOf(entry), ...named.flatMap((reference) => [reference, wholeOf(reference)])]);
}

const same = (left: string | undefined, right: string | undefined) =>
  left !== undefined && right !== undefined && left.trim().toLowerCase() === right.trim().toLowerCase();
const isSameAuthor = (left: Author, right: Author) =>
  same(left.agency, right.agency) &&
  (left.name === undefined && right.name === undefined ? same(left.role, right.role) : same(left.name, right.name));

/** The sequences of what was recorded after the basis of an act, by its time and by others, and is not acknowledged. */
export function newsByReading(log: readonly Entry[], act: Entry): readonly number[] {
  const { basis, by, occurredAt, recordedAt } = act.metadata;
  if (basis === null) return [];
  const own = log.filter((entry) => entry.stream === act.stream && entry.sequence <= act.sequence);
  const awaits = own
    .filter(({ type }) => type === 'TermsChanged')
    .flatMap((entry) => factsOf(entry).changes as readonly { readonly term: string; readonly is: unknown }[])
    .findLast((change) => change.term === 'awaits');
  const citing = own.flatMap((entry) =>
    [...namedIn(factsOf(entry).evidence), ...namedIn(factsOf(entry).because)]
      // Why a term was changed is no ground of the decision.
      .filter(() => entry.type !== 'TermsChanged')
      .map((reference) => ({ reference, entry })),
  );
  const at = (reference: string) => {
    const entry = log.find(({ sequence }) => reference === `entry/${sequence}`);
    return entry === undefined ? wholeOf(reference) : thingOf(entry);
  };
  const cited = [...citing.map(({ reference }) => reference), ...namedIn(awaits?.is)].map(at);
  const aboutThese = cited.flatMap((whole) =>
    subjects(
      log.filter((entry) => thingOf(entry) === whole && entry.sequence <= act.sequence),
      false,
    ),
  );
  const relevant = new Set([thingOf(act), ...[...subjects(own, false), ...aboutThese].map(wholeOf), ...cited]);
  const known = citing
    .filter(({ entry }) => entry === act || (entry.type === 'EvidenceCited' && isSameAuthor(entry.metadata.by, by)))
    .map(({ reference }) => placeOf(reference, log));
  const { sequences, upTo } = factsOf(act).acknowledges as { sequences: readonly number[]; upTo: number | null };
  const time = Math.min(Date.parse(recordedAt), occurredAt === null ? Number.POSITIVE_INFINITY : latestOf(occurredAt));
  return log
    .filter((entry) => entry.sequence > Math.max(basis, upTo ?? 0) && entry.sequence < act.sequence)
    .filter((entry) => Date.parse(entry.metadata.recordedAt) <= time)
    .filter((entry) => !isSameAuthor(entry.metadata.by, by))
    .filter((entry) => !sequences.includes(entry.sequence) && !known.includes(entry.sequence))
    .filter((entry) => [...concerns(entry, log)].some((thing) => relevant.has(thing)))
    .map(({ sequence }) => sequence);
}

/** Of the entry that put it on record. */
function placeOf(reference: string, log: readonly Entry[]): number {
  const [, , part, slug] = reference.split('/');
  const place = /^entry\/(\d+)$/.exec(reference)?.[1];
  if (place !== undefined) return Number(place);
  const stream = log.filter((entry) => thingOf(entry) === wholeOf(reference));
  const declared = part === undefined ? stream[0] : stream.find((entry) => factsOf(entry).id === slug);
  return declared?.sequence ?? 0;
}

export const thingsActedOn: readonly Reference[] = decisions as Reference[];
