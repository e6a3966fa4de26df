import { describe, expect, it } from 'vitest';
import type { Instant, Uuid } from '../../src/domain/id.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import { watchRules } from '../../src/domain/watch-rules.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { readJson } from '../../src/projections/json-bytes.ts';
import { readPendingDecisions } from '../../src/projections/pending-decisions/read.ts';
import { raisedSuggestion, readSuggestions, suggestionAt } from '../../src/projections/suggestions/read.ts';
import { suggestionId } from '../../src/projections/suggestions/suggestion-id.ts';
import { views } from '../../src/projections/views.ts';
import { lapsed, neededBy, opened, optionAdded, taken, termsChanged } from '../domain/decision/fixtures.ts';
import { commandId, type Given } from '../domain/given.ts';
import { said, storable } from '../domain/sent.ts';
import { idOf } from './assessed.ts';
import { type Happening, logFrom, read } from './history.ts';

const now = '2022-12-22T00:00:00.000Z' as Instant;
const soyuz = referenceTo('vehicle', 'soyuz-ms-22');
const iss = referenceTo('vehicle', 'iss');
const rassvet = referenceTo('vehicle', 'rassvet');
const poisk = referenceTo('vehicle', 'poisk');
const rubio = referenceTo('crew-member', 'rubio');
const eva = referenceTo('activity', idOf(1));
const anomaly = referenceTo('anomaly', idOf(2));
const decision = referenceTo('decision', commandId);
const commission = { role: 'State Commission', agency: 'Roscosmos' };

const one = (stream: string, type: string, facts: object, metadata: object = {}): Happening => [
  stream,
  storable({ type, facts }),
  metadata,
];
const none = { reason: null, because: [] };
const registered = (id: string, more: object = {}): Happening =>
  one(`vehicle-${id}`, 'VehicleRegistered', {
    name: id,
    kind: 'module',
    aliases: [],
    agency: null,
    partOf: null,
    seats: null,
    programAuthority: null,
    ...more,
  });
const docked = (id: string, at: string): Happening => one(`vehicle-${id}`, 'VehicleDocked', { at, port: null });
const undocked = (id: string): Happening => one(`vehicle-${id}`, 'VehicleUndocked', { crew: [] });
const ended = (id: string, crew: readonly string[]): Happening =>
  one(`vehicle-${id}`, 'VehicleFlightEnded', { manner: 'landed', place: null, crew });
const assigned: Happening = one('crewmember-rubio', 'CrewMemberAssigned', {
  name: 'Frank Rubio',
  agency: 'NASA',
  role: null,
  expedition: null,
  arrivedOn: null,
});
const seated = (vehicle: string, applicability = 'both'): Happening =>
  one('crewmember-rubio', 'ReturnSeatAssigned', { vehicle, applicability, seat: null, because: [] });
const departed: Happening = one('crewmember-rubio', 'CrewMemberDeparted', { manner: 'landed', vehicle: null });
const reported = (kind: unknown = 'leak', about: readonly string[] = [soyuz], number = 2): Happening =>
  one(`anomaly-${idOf(number)}`, kind === 'leak' ? 'LeakReported' : 'AnomalyReported', {
    kind,
    about,
    title: 'It leaks',
    text: 'It leaks',
    severity: null,
    system: null,
    medium: null,
    quantities: [],
    evidence: [],
    sharesCauseWith: [],
  });
const closed: Happening = one(`anomaly-${idOf(2)}`, 'AnomalyClosed', { disposition: { type: 'resolved' }, ...none });
const reopened: Happening = one(`anomaly-${idOf(2)}`, 'AnomalyReopened', none);
const planned = (vehicles: readonly string[], more: object = {}, number = 1): Happening =>
  one(`activity-${idOf(number)}`, 'EvaPlanned', {
    kind: 'eva',
    title: 'EVA-56',
    text: null,
    vehicles,
    people: [],
    objectives: [],
    planned: '2022-12-15T02:20Z',
    orderedBy: [],
    ...more,
  });
const evaDone = (type: string, facts: object): Happening => one(`activity-${idOf(1)}`, type, facts);
const cancelled = evaDone('EvaCancelled', none);
const replanned = (because: readonly string[]): Happening =>
  evaDone('EvaReplanned', {
    planned: { to: '2022-12-24' },
    vehicles: null,
    people: null,
    objectives: null,
    reason: null,
    because,
  });
const deciding = (...events: readonly Given[]): readonly Happening[] =>
  events.map((event) => [`decision-${commandId}`, event, event.metadata ?? {}]);

/** The station with its modules, and a ship at one of them in which somebody would leave. */
const station = [
  registered('iss', { kind: 'station' }),
  registered('rassvet', { partOf: iss }),
  registered('poisk', { partOf: iss }),
  registered('soyuz-ms-22', { kind: 'crewed-spacecraft', programAuthority: commission }),
  docked('soyuz-ms-22', rassvet),
  assigned,
  seated(soyuz),
];
const leak = station.length + 1;

const look = <Value>(happenings: readonly Happening[], reading: (past: Past) => Value, atSequence?: number) =>
  read(views, happenings, reading, atSequence);
/** The question of each suggestion, and what became of it. */
const fates = (happenings: readonly Happening[], at = now, atSequence?: number) =>
  look(
    happenings,
    (past) =>
      readSuggestions(past, at, {}, { limit: 50 }).items.map(({ about, status, fate }) => [
        about,
        status,
        fate === null ? null : fate.said.sequence,
      ]),
    atSequence,
  );
const onBoard = (happenings: readonly Happening[], at = now) =>
  look(happenings, (past) => readPendingDecisions(past, at, { limit: 50 }).written.map((item) => readJson(item)));
const idAt = (happenings: readonly Happening[], sequence: number, rule: keyof typeof watchRules, about: Reference) => {
  const [event] = logFrom(happenings).readAt([sequence]);
  return suggestionId(event?.id as Uuid, watchRules[rule].id, about);
};

describe('a leak or worse of a vehicle with return seats', () => {
  it('suggests a decision on the flight program, with its program authority and a default', async () => {
    const happenings = [...station, reported()];
    const id = idAt(happenings, leak, 'leakOrWorse', soyuz);
    const recordedAt = '2022-12-15T01:07:00.000Z';
    const raised = { ...said(leak), recordedAt, type: 'LeakReported', thing: anomaly };
    const [found, ...others] = await onBoard(happenings);
    expect(others).toEqual([]);
    expect(found).toEqual({
      overdue: false,
      secondsLeft: null,
      defaultInForce: false,
      expired: false,
      corrected: false,
      reasons: [],
      decision: `decision/${id}`,
      title: 'What becomes of soyuz-ms-22, and of those who have their return seats in it?',
      question: 'What becomes of soyuz-ms-22, and of those who have their return seats in it?',
      status: 'suggested',
      opened: { ...said(leak), recordedAt },
      scope: { value: [soyuz, rubio], disputed: [] },
      authority: { value: commission, disputed: [] },
      default: {
        value: { text: 'The return seats stay as they are, for a contingency only.', option: null, from: null },
        disputed: [],
      },
      burdenOfProof: { value: 'no-go-unless-shown-safe', disputed: [] },
      applicability: { value: 'both', disputed: [] },
      neededBy: { value: null, disputed: [] },
      gaps: [{ term: 'neededBy', gap: 'not-stated', claims: [] }],
      awaits: [],
      disputed: { awaits: [], polled: [] },
      options: [],
      recommendations: [],
      evidence: 0,
      polls: [],
      dissents: [],
      requests: [],
      slips: [],
      deferrals: [],
      transfers: [],
      taken: null,
      expires: null,
      reviews: [],
      supersedes: [],
      suggestion: { id, rule: watchRules.leakOrWorse, raised },
      criteria: { items: [], total: 0 },
    });
    expect(await look(happenings, (past) => raisedSuggestion(past, id, now))).toEqual({
      rule: watchRules.leakOrWorse.id,
      question: 'What becomes of soyuz-ms-22, and of those who have their return seats in it?',
      raisedBy: `entry/${leak}`,
      about: [soyuz, rubio],
    });
  });

  it.each(['leak', 'fire', 'pressure-loss', 'toxic-release'])('is one of a kind that is: %s', async (kind) => {
    expect(await fates([...station, reported(kind)])).toEqual([[soyuz, 'suggested', null]]);
  });

  it.each([['fault'], ['damage'], ['conjunction'], ['illness'], [{ other: 'leak' }], [null]])(
    'is none of another kind, which is judged first: %j',
    async (kind) => {
      expect(await fates([...station, reported(kind)])).toEqual([]);
    },
  );

  it('needs somebody aboard with a seat in it, for either return', async () => {
    const of = (...more: readonly Happening[]) => fates([...station, ...more, reported()]);
    const soyuzToo = [[soyuz, 'suggested', null]];
    expect(await of(seated(iss, 'nominal'))).toEqual(soyuzToo);
    expect(await of(seated(iss))).toEqual([]);
    expect(await of(departed)).toEqual([]);
    // Who left with another ship is aboard no longer, and a ship that landed is nobody's.
    expect(await of(registered('soyuz-ms-23'), ended('soyuz-ms-23', [rubio]))).toEqual([]);
    expect(await of(undocked('soyuz-ms-22'), ended('soyuz-ms-22', []))).toEqual([]);
    expect(await fates([...station, reported('leak', [rubio])])).toEqual([]);
  });

  it('is suggested once for each such vehicle, and again when the anomaly is reopened', async () => {
    const both = [...station, seated(iss, 'nominal'), reported('leak', [iss, soyuz])];
    // Raised by one entry and needed by no time, they come in the order of their ids.
    expect((await fates(both)).sort()).toEqual([
      [iss, 'suggested', null],
      [soyuz, 'suggested', null],
    ]);
    const again = [...station, reported(), closed, reopened];
    expect(await fates(again)).toEqual([
      [soyuz, 'suggested', null],
      [soyuz, 'overtaken', leak + 1],
    ]);
  });
});

describe('an anomaly beside an EVA', () => {
  const suggested = async (vehicles: readonly string[], ...more: readonly Happening[]) =>
    (await fates([...station, ...more, planned(vehicles), reported('fault')])).map(([about]) => about);

  it('suggests deciding whether it proceeds, by when it is planned for', async () => {
    const [found] = await onBoard([...station, planned([rassvet]), reported('fault')]);
    expect([found?.question, found?.scope.value, found?.neededBy.value, found?.default.value?.text]).toEqual([
      'Does EVA-56 proceed?',
      [eva],
      '2022-12-15T02:20Z',
      'It does not begin; where it has begun, it is broken off.',
    ]);
    expect([found?.overdue, found?.secondsLeft !== null, found?.suggestion?.rule]).toEqual([
      true,
      true,
      watchRules.anomalyBesideEva,
    ]);
  });

  it('is one planned from the vehicle itself, from what it is docked at, or from what hangs together with that', async () => {
    expect(await suggested([soyuz])).toEqual([eva]);
    expect(await suggested([rassvet])).toEqual([eva]);
    expect(await suggested([poisk])).toEqual([eva]);
    expect(await suggested([iss])).toEqual([eva]);
    const beside = [registered('progress'), docked('progress', rassvet)];
    expect(await suggested(['vehicle/progress'], ...beside)).toEqual([eva]);
  });

  it('is none where the record knows of no connection, or of none any longer', async () => {
    expect(await suggested(['vehicle/tiangong'], registered('tiangong'))).toEqual([]);
    expect(await suggested([poisk], undocked('soyuz-ms-22'))).toEqual([]);
    expect(await suggested([])).toEqual([]);
  });

  it('has the program authority of the vehicles that the EVA is planned from, where it is the same', async () => {
    const of = async (vehicles: readonly string[]) =>
      (await onBoard([...station, planned(vehicles), reported('fault')]))[0]?.authority.value;
    expect(await of([soyuz])).toEqual(commission);
    expect(await of([soyuz, rassvet])).toBe(null);
    const voiding = one('vehicle-rassvet', 'EntryVoided', { entry: 'entry/2', revision: 0, reason: 'in error' });
    const voided = async (...more: readonly Happening[]) =>
      (await onBoard([...station, planned([soyuz, rassvet]), reported('fault'), voiding, ...more]))[0]?.authority.value;
    // What was registered in error has no program, and is again of none that is stated once it is registered.
    expect(await voided()).toEqual(commission);
    expect(await voided(registered('rassvet', { partOf: iss }))).toBe(null);
  });

  it('is none that was planned for a time that has long passed, and never ended on record', async () => {
    const of = (time: string) => fates([...station, planned([soyuz], { planned: time }), reported('fault')]);
    expect(await of('2022-12-13')).toEqual([]);
    expect(await of('2022-12-14')).toEqual([[eva, 'suggested', null]]);
  });

  it('is no other activity, and no EVA that is cancelled or over', async () => {
    const burn = one(`activity-${idOf(1)}`, 'ActivityPlanned', {
      ...(planned([soyuz])[1].facts as object),
      kind: 'burn',
    });
    expect(await fates([...station, burn, reported('fault')])).toEqual([]);
    expect(await fates([...station, planned([soyuz]), cancelled, reported('fault')])).toEqual([]);
  });

  it('suggests nothing more once the EVA is cancelled, ended or planned anew because of it', async () => {
    const then = (...more: readonly Happening[]) => fates([...station, planned([soyuz]), reported('fault'), ...more]);
    const over = [[eva, 'overtaken', leak + 2]];
    expect(await then(cancelled)).toEqual(over);
    expect(await then(evaDone('EvaEnded', { result: 'completed', text: null, because: [] }))).toEqual(over);
    expect(await then(replanned([anomaly]))).toEqual(over);
    expect(await then(closed)).toEqual(over);
    // Planned anew for another reason it is still to be decided, by then.
    expect(await then(replanned([]))).toEqual([[eva, 'suggested', null]]);
    const [found] = await onBoard([...station, planned([soyuz]), reported('fault'), replanned([])]);
    expect(found?.neededBy.value).toBe('2022-12-24');
  });
});

/** What was raised about the EVA by an entry is dismissed. */
const dismissalOf = (happenings: readonly Happening[], sequence: number): Happening =>
  one(`suggestion-${idAt(happenings, sequence, 'anomalyBesideEva', eva)}`, 'SuggestionDismissed', {
    rule: watchRules.anomalyBesideEva.id,
    title: 'Does it proceed?',
    raisedBy: `entry/${sequence}`,
    about: [eva],
    reason: 'It is far away.',
    because: [],
  });

describe('what comes to an anomaly that is open already', () => {
  const leaking = [...station.slice(0, -1), registered('soyuz-ms-23'), reported()];
  const next = leaking.length + 1;
  const by = (decisions: readonly string[]) =>
    one('crewmember-rubio', 'ReturnSeatAssigned', {
      vehicle: soyuz,
      applicability: 'both',
      seat: null,
      because: decisions,
    });

  it('is a return seat in the ship that leaks: by the entry that gives it, once', async () => {
    expect(await fates(leaking)).toEqual([]);
    const given = [...leaking, seated(soyuz, 'contingency')];
    expect(await fates(given)).toEqual([[soyuz, 'suggested', null]]);
    const id = idAt(given, next, 'leakOrWorse', soyuz);
    const found = await look(given, (past) => suggestionAt(past, now, id) ?? null);
    expect([found?.raised.type, found?.raised.thing, found?.anomalies, found?.proposal.scope]).toEqual([
      'ReturnSeatAssigned',
      rubio,
      [anomaly],
      [soyuz, rubio],
    ]);
    expect(await fates([...given, seated(soyuz)])).toEqual([[soyuz, 'suggested', null]]);
  });

  it('is no seat that a decision gave, in a ship of which nothing leaks, or of which nothing does any more', async () => {
    const decided = `decision/${commandId}`;
    expect(await fates([...leaking, ...deciding(opened()), by([decided])])).toEqual([]);
    expect(await fates([...leaking, seated('vehicle/soyuz-ms-23')])).toEqual([]);
    expect(await fates([...leaking, closed, seated(soyuz)])).toEqual([]);
  });

  it('is an EVA that is planned, reinstated or planned anew beside it', async () => {
    const faulty = [...station, registered('tiangong'), reported('fault')];
    const standing = [[eva, 'suggested', null]];
    expect(await fates([...faulty, planned([poisk])])).toEqual(standing);
    expect(await fates([...faulty, planned(['vehicle/tiangong'])])).toEqual([]);
    const from = (vehicles: readonly string[], because: readonly string[] = []) =>
      evaDone('EvaReplanned', { planned: null, vehicles, people: null, objectives: null, reason: null, because });
    expect(await fates([...faulty, planned(['vehicle/tiangong']), from([poisk])])).toEqual(standing);
    expect(await fates([...faulty, planned([poisk]), from([rassvet])])).toEqual(standing);
    // Whoever moves it because of the anomaly has decided, here as well.
    const away = [...faulty, planned(['vehicle/tiangong']), from([poisk], [anomaly])];
    expect(await fates(away)).toEqual([]);
    expect(await fates([...faulty, planned([poisk]), cancelled, evaDone('EvaReinstated', none)])).toEqual([
      [eva, 'suggested', null],
      [eva, 'overtaken', faulty.length + 2],
    ]);
    // One from which the EVA moves within what hangs together is beside it as it was.
    const dismissal = dismissalOf([...faulty, planned([poisk])], faulty.length + 1);
    expect(await fates([...faulty, planned([poisk]), dismissal, from([rassvet])])).toEqual([
      [eva, 'dismissed', faulty.length + 2],
    ]);
  });

  it('is no EVA that a decision ordered, and none that was planned for a time long past', async () => {
    const faulty = [...station, reported('fault'), ...deciding(opened())];
    expect(await fates([...faulty, planned([poisk], { orderedBy: [decision] })])).toEqual([]);
    expect(await fates([...faulty, planned([poisk], { planned: '2022-12-13' })])).toEqual([]);
  });

  it('is a docking, after which an EVA on one side is beside what is open on the other', async () => {
    const apart = [registered('iss'), registered('progress'), planned([iss]), reported('fault', ['vehicle/progress'])];
    expect(await fates(apart)).toEqual([]);
    const standing = [[eva, 'suggested', null]];
    expect(await fates([...apart, docked('progress', iss)])).toEqual(standing);
    expect(await fates([...apart, docked('iss', 'vehicle/progress')])).toEqual(standing);
    expect(await fates([...apart, closed, docked('progress', iss)])).toEqual([]);
    // One that is planned from both was beside it before.
    const both = [
      registered('iss'),
      registered('progress'),
      planned([iss, 'vehicle/progress']),
      apart.at(-1) as Happening,
    ];
    expect(await fates([...both, dismissalOf(both, 4), docked('progress', iss)])).toEqual([[eva, 'dismissed', 5]]);
    // They hung together already, by what the other's record says.
    const together = [...apart.slice(0, -1), docked('iss', 'vehicle/progress'), ...apart.slice(-1)];
    expect(await fates([...together, dismissalOf(together, 5), docked('progress', iss)])).toEqual([
      [eva, 'dismissed', 6],
    ]);
    expect(await fates([...apart, docked('progress', iss), undocked('progress'), docked('progress', iss)])).toEqual(
      standing,
    );
  });

  it('stands until the last of several anomalies is closed', async () => {
    const other = referenceTo('anomaly', idOf(3));
    const all = [...station, reported('fault'), reported('fault', [poisk], 3), planned([poisk])];
    const [found] = await look(all, (past) => readSuggestions(past, now, {}, { limit: 50 }).items);
    expect(found?.anomalies.toSorted()).toEqual([anomaly, other].toSorted());
    expect(await fates([...all, closed])).toEqual([[eva, 'suggested', null]]);
    const both = one(`anomaly-${idOf(3)}`, 'AnomalyClosed', { disposition: { type: 'resolved' }, ...none });
    expect(await fates([...all, closed, both])).toEqual([[eva, 'overtaken', all.length + 2]]);
  });

  it('names the last to come of many anomalies, and one of these is enough whichever are closed', async () => {
    const count = 25;
    const anomalies = Array.from({ length: count }, (_, index) => referenceTo('anomaly', idOf(100 + index)));
    const all = [
      ...station,
      ...anomalies.map((_anomaly, index) => reported('fault', [poisk], 100 + index)),
      planned([poisk]),
    ];
    const [found] = await look(all, (past) => readSuggestions(past, now, {}, { limit: 50 }).items);
    const last = anomalies.slice(-20);
    expect(found?.anomalies).toEqual(last);
    const closing = last.map((reference) =>
      one(`anomaly-${reference.split('/')[1]}`, 'AnomalyClosed', { disposition: { type: 'resolved' }, ...none }),
    );
    // In an order that meets what it watches, and what it doesn't.
    const shuffled = closing.map((_event, index) => closing[(index * 7) % closing.length] as Happening);
    expect(await fates([...all, ...shuffled.slice(0, -1)])).toEqual([[eva, 'suggested', null]]);
    expect(await fates([...all, ...shuffled])).toEqual([[eva, 'overtaken', all.length + last.length]]);
  });
});

describe('what is proposed', () => {
  it('is about those who have their seats in the ship now, aboard', async () => {
    const all = [...station, reported()];
    const scope = async (...more: readonly Happening[]) => (await onBoard([...all, ...more]))[0]?.scope.value;
    const kelly = (type: string, facts: object) => one('crewmember-kelly', type, facts);
    const came = kelly('CrewMemberAssigned', {
      name: 'K',
      agency: 'NASA',
      role: null,
      expedition: null,
      arrivedOn: null,
    });
    const sits = kelly('ReturnSeatAssigned', { vehicle: soyuz, applicability: 'nominal', seat: null, because: [] });
    expect(await scope(came, sits)).toEqual([soyuz, 'crew-member/kelly', rubio]);
    expect(await scope(seated(iss))).toEqual([soyuz]);
    expect(await scope(departed)).toEqual([soyuz]);
    expect(await scope(registered('soyuz-ms-23'), ended('soyuz-ms-23', [rubio]))).toEqual([soyuz]);
  });

  it('is up to the authority for the program of the vehicles that the EVA is planned from now', async () => {
    const all = [...station, planned([rassvet]), reported('fault')];
    const moved = evaDone('EvaReplanned', {
      planned: null,
      vehicles: [soyuz],
      people: null,
      objectives: null,
      ...none,
    });
    expect((await onBoard(all))[0]?.authority.value).toBe(null);
    expect((await onBoard([...all, moved]))[0]?.authority.value).toEqual(commission);
  });

  it('is nothing more once the flight of the ship has ended; an end that was an error is none', async () => {
    const all = [...station, reported(), undocked('soyuz-ms-22'), ended('soyuz-ms-22', [])];
    const over = [soyuz, 'overtaken', leak + 2];
    expect(await fates(all)).toEqual([over]);
    const error = one('vehicle-soyuz-ms-22', 'EntryVoided', {
      entry: `entry/${leak + 2}`,
      revision: 3,
      reason: 'A slip.',
    });
    expect(await fates([...all, error])).toEqual([[soyuz, 'suggested', null], over]);
    // What had been settled before that stays so.
    const decided = deciding(opened({ scope: [soyuz] }), lapsed());
    expect(await fates([...station, reported(), ...decided, ...all.slice(leak), error])).toHaveLength(1);
  });
});

describe('a needed-by that has passed', () => {
  const open = deciding(opened({ neededBy: '2022-12-18' }));
  const after = '2022-12-19T00:00:00.000Z' as Instant;
  const before = '2022-12-18T23:59:59.999Z' as Instant;
  const late = (at: string): Partial<Happening[2]> => ({ recordedAt: at as Instant });
  const recordedLate = (event: Given, at = '2022-12-20T00:00:00.000Z'): Happening => [
    `decision-${commandId}`,
    event,
    late(at) as object,
  ];

  it('suggests an escalation from then on, and not before, by whoever looks', async () => {
    expect(await fates(open, before)).toEqual([]);
    expect(await fates(open, after)).toEqual([[decision, 'suggested', null]]);
    const board = await onBoard(open, after);
    expect(board.map(({ status, question, overdue }) => [status, question, overdue])).toEqual([
      ['suggested', 'Who decides now, as the needed-by has passed: How does the crew of Soyuz MS-22 return?', false],
      ['open', 'How does the crew of Soyuz MS-22 return?', true],
    ]);
    const id = idAt(open, 1, 'pastNeededBy', decision);
    expect(await look(open, (past) => [before, after].map((at) => suggestionAt(past, at, id)?.status))).toEqual([
      undefined,
      'suggested',
    ]);
  });

  it.each([
    ['another needed-by', neededBy('2022-12-31')],
    ['no needed-by any more', neededBy(null)],
    ['that it lapses', lapsed()],
    [
      'another authority',
      storable({ type: 'AuthorityTransferred', facts: { kind: 'escalation', to: commission, ...none } }),
    ],
  ] as const)('is settled by %s', async (_what, event) => {
    expect(await fates([...open, recordedLate(event)], after)).toEqual([[decision, 'overtaken', 2]]);
    // Where that came in time there was nothing to suggest.
    expect(await fates([...open, recordedLate(event, '2022-12-18T12:00:00.000Z')], after)).toEqual([]);
  });

  it('is covered by a decision about the same that is open when its time comes, and not by one that is over before', async () => {
    const other = `decision-${idOf(7)}`;
    const deciders = (recordedAt: string, ...events: readonly Given[]): readonly Happening[] =>
      events.map((event) => [other, event, late(recordedAt) as object]);
    const covering = deciders('2022-12-17T00:00:00.000Z', opened({ scope: [decision], neededBy: null }));
    const until = (recordedAt: string) => deciders(recordedAt, lapsed());
    const early = '2022-12-18T12:00:00.000Z';
    const said = [[decision, 'suggested', null]];
    expect(await fates([...open, ...covering], early as Instant)).toEqual([]);
    expect(await fates([...open, ...covering], after)).toEqual([[decision, 'covered', 2]]);
    expect(await fates([...open, ...covering, ...until(early)], after)).toEqual(said);
    const first = [...covering, recordedLate(opened({ neededBy: '2022-12-18' }), early)];
    expect(await fates(first, after)).toEqual([[decision, 'covered', 1]]);
    const both = [...covering, recordedLate(opened({ neededBy: '2022-12-18' }), '2022-12-17T01:00:00.000Z')];
    expect(await fates([...both, ...until(early)], after)).toEqual(said);
    // When its time came somebody was deciding it.
    expect(await fates([...both, ...until('2022-12-19T00:00:00.000Z')], after)).toEqual([[decision, 'covered', 1]]);
    // What is about itself as well decides nothing by that.
    expect(await fates(deciding(opened({ neededBy: '2022-12-18', scope: [decision] })), after)).toEqual(said);
  });

  it('is that of the entry that said it last', async () => {
    const again = [...open, recordedLate(neededBy('2022-12-19'))];
    expect(await fates(again, '2022-12-20T00:00:00.000Z' as Instant)).toEqual([
      [decision, 'suggested', null],
      [decision, 'overtaken', 2],
    ]);
  });

  it('suggests nothing about a decision that was taken as it was opened', async () => {
    const all = [opened({ neededBy: '2022-12-10' }), optionAdded('replace'), taken()];
    const atOnce = all.map((event) => ({ ...event, metadata: { ...event.metadata, commandId } }));
    expect(await fates(deciding(...atOnce))).toEqual([]);
    expect(await fates(deciding(...all))).toEqual([[decision, 'overtaken', 3]]);
  });
});

describe('a suggestion stands until', () => {
  const happenings = [...station, reported()];
  const id = idAt(happenings, leak, 'leakOrWorse', soyuz);
  const then = (...more: readonly Happening[]) => fates([...happenings, ...more]);
  const ofIt = (...events: readonly Given[]): readonly Happening[] =>
    events.map((event) => [`decision-${id}`, event, event.metadata ?? {}]);

  it('a decision is opened from it, which has its id', async () => {
    expect(await then(...ofIt(opened()))).toEqual([[soyuz, 'opened', leak + 1]]);
  });

  it('a decision about the same is open, opened or given that scope', async () => {
    expect(await then(...deciding(opened({ scope: [soyuz, rubio] })))).toEqual([[soyuz, 'covered', leak + 1]]);
    expect(await then(...deciding(opened({ scope: [rubio] })))).toEqual([[soyuz, 'suggested', null]]);
    const scoped = deciding(opened(), termsChanged([{ term: 'scope', is: [soyuz] }]));
    expect(await then(...scoped)).toEqual([[soyuz, 'covered', leak + 2]]);
    // And for good: whatever becomes of that decision.
    expect(await then(...deciding(opened({ scope: [soyuz] }), lapsed()))).toEqual([[soyuz, 'covered', leak + 1]]);
  });

  it('it is not raised at all where somebody is deciding it already; one that is over decides nothing', async () => {
    const scoped = opened({ scope: [soyuz] });
    expect(await fates([...station, ...deciding(scoped), reported()])).toEqual([]);
    expect(await fates([...station, ...deciding(scoped, lapsed()), reported()])).toEqual([[soyuz, 'suggested', null]]);
  });

  const dismissed = one(`suggestion-${id}`, 'SuggestionDismissed', {
    rule: watchRules.leakOrWorse.id,
    title: 'What becomes of it?',
    raisedBy: `entry/${leak}`,
    about: [soyuz],
    reason: 'It is a drill.',
    because: [],
  });

  it('somebody dismisses it; what came first counts, and both show', async () => {
    expect(await then(dismissed)).toEqual([[soyuz, 'dismissed', leak + 1]]);
    expect(await onBoard([...happenings, dismissed])).toEqual([]);
    const both = await look(
      [...happenings, ...ofIt(opened()), dismissed],
      (past) => suggestionAt(past, now, id) ?? null,
    );
    expect([both?.status, both?.dismissed?.reason]).toEqual(['opened', 'It is a drill.']);
    // Of a correction it is still the dismissal that shows, as corrected.
    const corrected = one(`suggestion-${id}`, 'EntryCorrected', {
      entry: `entry/${leak + 1}`,
      revision: 0,
      changes: [{ pointer: '/occurredAt', was: null, is: '2022-12-15' }],
      reason: 'A slip.',
    });
    const seen = await look([...happenings, dismissed, corrected], (past) => suggestionAt(past, now, id) ?? null);
    expect([seen?.dismissed?.sequence, seen?.dismissed?.occurredAt]).toEqual([leak + 1, '2022-12-15']);
    // A decision can be opened from it all the same.
    const [row] = await then(dismissed, ...ofIt(opened()));
    expect(row).toEqual([soyuz, 'dismissed', leak + 1]);
  });

  it('and at an earlier sequence it stands as it stood', async () => {
    const all = [...happenings, dismissed];
    expect(await fates(all, now, leak)).toEqual([[soyuz, 'suggested', null]]);
    expect(await fates(all, now, leak - 1)).toEqual([]);
  });
});

describe('the list of suggestions', () => {
  it('has those that stand, by when they are needed, before the others; in pages; by status', async () => {
    const happenings = [
      ...station,
      planned([soyuz]),
      planned([soyuz], { title: 'EVA-57', planned: '2022-12-14T23:00Z' }, 3),
      reported(),
      cancelled,
    ];
    const all = [
      [referenceTo('activity', idOf(3)), 'suggested', null],
      [soyuz, 'suggested', null],
      [eva, 'overtaken', leak + 3],
    ];
    expect(await fates(happenings)).toEqual(all);
    const pages = await look(happenings, (past) => {
      const first = readSuggestions(past, now, {}, { limit: 2 });
      const second = readSuggestions(past, now, {}, { limit: 2, ...(first.next && { after: first.next }) });
      return [first, second].map(({ items, next }) => [items.map(({ about }) => about), next]);
    });
    expect(pages).toEqual([
      [all.slice(0, 2).map(([about]) => about), expect.anything()],
      [[eva], null],
    ]);
    const overtaken = await look(happenings, (past) =>
      readSuggestions(past, now, { status: 'overtaken' }, { limit: 10 }).items.map(({ about }) => about),
    );
    expect(overtaken).toEqual([eva]);
  });
});
