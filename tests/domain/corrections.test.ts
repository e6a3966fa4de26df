import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import { correctEntry, voidEntry } from '../../src/domain/correction/commands.ts';
import { decideCorrection } from '../../src/domain/correction/decide.ts';
import { effectiveEntries } from '../../src/domain/correction/effective.ts';
import type { NewEvent } from '../../src/domain/event.ts';
import type { Quantity } from '../../src/domain/quantity.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { registeredFacts } from '../registered-facts.ts';
import { entryOf, type Given, given } from './given.ts';

const id = '0185e0a0-0000-7000-8000-000000000001';
const stream = `observation-${id}`;
const hole: Quantity = { name: 'hole diameter', unit: 'mm', value: '0.80' };
const pressure: Quantity = { name: 'pressure', unit: 'kPa', least: '5', most: '6' };
const occurredAt = '2022-12-15T00:45Z';

const observed: Given = {
  type: 'ObservationRecorded',
  facts: {
    kind: 'telemetry',
    about: ['vehicle/soyuz-ms-22'],
    title: 'Leak',
    text: 'A leak',
    quantities: [hole, pressure],
    contradicts: ['entry/3'],
    sentTo: [{ role: 'flight director', agency: 'NASA' }],
    predictions: [],
  },
  metadata: { occurredAt },
};

interface Change {
  readonly pointer: string;
  readonly was: unknown;
  readonly is: unknown;
}
const change = (pointer: string, was: unknown, is: unknown): Change => ({ pointer, was, is });
const reason = 'a slip of the pen';
const corrected = (...changes: readonly Change[]): NewEvent => ({
  type: 'EntryCorrected',
  facts: { entry: 'entry/1', revision: 0, reason, changes },
});
const voided = (revision: number): NewEvent => ({
  type: 'EntryVoided',
  facts: { entry: `entry/${revision + 1}`, revision, reason },
});
const correct = (...changes: readonly Change[]) => ({
  type: 'CorrectEntry',
  sequence: 1,
  revision: 0,
  reason,
  changes,
});
const voiding = (revision: number) => ({ type: 'VoidEntry', sequence: revision + 1, revision, reason });

const observation = (...later: readonly NewEvent[]) => given(aggregates.observation, stream, [observed, ...later]);

describe('a correction', () => {
  it.each([
    change('/occurredAt', occurredAt, '2022-12-15T00:48Z'),
    change('/occurredAt', occurredAt, { time: '~2022-12-15', words: 'in the night' }),
    change('/occurredAt', occurredAt, 'unknown'),
    change('/occurredAt', occurredAt, null),
    change('/title', 'Leak', 'Leak of coolant'),
    change('/text', 'A leak', 'A leak\nof coolant'),
    change('/about', ['vehicle/soyuz-ms-22'], ['vehicle/soyuz-ms-22', 'vehicle/iss']),
    change('/about/0', 'vehicle/soyuz-ms-22', 'vehicle/progress-ms-21'),
    change('/quantities', [hole, pressure], [hole]),
    change('/quantities/0', hole, { ...hole, about: true }),
    change('/quantities/0/value', '0.80', '0.8'),
    change('/quantities/1/most', '6', '7'),
    change('/quantities/1/least', '5', null),
    change('/quantities/1/name', 'pressure', 'loop pressure'),
  ])('says what was and what is: %j', (one) => {
    observation()
      .when(correct(one))
      .thenEvents([corrected(one)]);
  });

  it('is compared as JSON is, whatever the order of keys', () => {
    const was = { value: '0.80', unit: 'mm', name: 'hole diameter' };
    const one = change('/quantities/0', was, { ...hole, value: '0.9' });
    observation()
      .when(correct(one))
      .thenEvents([corrected(one)]);
  });

  it('may change several things', () => {
    const changes = [change('/quantities/0/value', '0.80', '0.9'), change('/title', 'Leak', 'Hole')];
    observation()
      .when(correct(...changes))
      .thenEvents([corrected(...changes)]);
  });

  it.each([
    [change('/title', 'Leak', 'Hole'), change('/title', 'Hole', 'Crack')],
    [change('/title', 'Leak', 'Hole'), change('/title', 'Leak', 'Crack')],
    [change('/quantities/0/value', '0.80', '0.9'), change('/quantities/0', { ...hole, value: '0.9' }, hole)],
    [change('/quantities', [hole, pressure], [hole]), change('/quantities/0/value', '0.80', '0.9')],
  ])('says of each place once what it was and what it is, in whole or in part: %j, %j', (first, second) => {
    observation()
      .when(correct(change('/text', 'A leak', 'A hole'), first, second))
      .thenRejected({ code: 'changed-twice', pointer: '/changes/2/pointer' });
  });

  it('that changed a place twice, as older ones could, is read in turn', () => {
    const twice = corrected(
      change('/quantities/0/value', '0.80', '0.9'),
      change('/quantities/0', { ...hole, value: '0.9' }, { ...hole, value: '1.0' }),
    );
    const one = change('/quantities/0/value', '1.0', '1.1');
    observation(twice)
      .when(correct(one))
      .thenEvents([corrected(one)]);
  });

  it('does not name one thing twice, whichever of the two it changes', () => {
    const station = 'vehicle/iss';
    const soyuz = 'vehicle/soyuz-ms-22';
    const both = corrected(change('/about', [soyuz], [soyuz, station]));
    const refused = { code: 'invalid-correction', pointer: '/changes/0/is' } as const;
    const about = (...one: Parameters<typeof change>) => observation(both).when(correct(change(...one)));
    about('/about', [soyuz, station], [station, soyuz, station]).thenRejected({
      ...refused,
      pointer: '/changes/0/is/2',
    });
    about('/about/0', soyuz, station).thenRejected(refused);
    about('/about/1', station, soyuz).thenRejected(refused);
    const many = Array.from({ length: 101 }, (_, index) => `vehicle/ship-${index}`);
    about('/about', [soyuz, station], many).thenRejected(refused);
    about('/about', [soyuz, station], [soyuz, 'iss']).thenRejected({ ...refused, pointer: '/changes/0/is/1' });
    const quantities = [hole, pressure];
    about('/quantities', quantities, Array(101).fill(hole)).thenRejected(refused);
  });

  it('of an entry that names one thing twice, as older ones could, is not held against it', () => {
    const twice = { ...observed, facts: { ...(observed.facts as object), about: ['vehicle/iss', 'vehicle/iss'] } };
    const of = (...changes: readonly Change[]) =>
      given(aggregates.observation, stream, [twice])
        .when(correct(...changes))
        .thenEvents([corrected(...changes)]);
    of(change('/text', 'A leak', 'A hole'));
    of(change('/about/1', 'vehicle/iss', 'vehicle/nauka'));
    of(change('/about', ['vehicle/iss', 'vehicle/iss'], ['vehicle/iss']));
  });

  it('does not make an assessment say two things of what holds from one time on', () => {
    const health = (subsystem: string, since: string | null) => ({
      on: 'health',
      vehicle: 'vehicle/soyuz-ms-22',
      subsystem,
      status: 'failed',
      confidence: null,
      since,
      until: null,
    });
    const assessed: Given = {
      type: 'AssessmentRecorded',
      facts: {
        about: ['vehicle/soyuz-ms-22'],
        title: null,
        text: null,
        findings: [],
        hypotheses: [],
        sharedCauses: [],
        effects: [health('Cooling', '2022-12-14'), health('cooling', '2022-12-15'), health('Power', '2022-12-15')],
        predictions: [],
        supersedes: [],
        contradicts: [],
        cites: [],
      },
    };
    const when = (one: Change) => given(aggregates.assessment, `assessment-${id}`, [assessed]).when(correct(one));
    const refused = { code: 'invalid-correction', pointer: '/changes/0/is' } as const;
    when(change('/effects/1/since', '2022-12-15', '2022-12-14')).thenRejected(refused);
    when(change('/effects/0/since', '2022-12-14', '2022-12-15')).thenRejected(refused);
    when(change('/effects/2/subsystem', 'Power', 'COOLING')).thenRejected(refused);
    const fine = change('/effects/1/since', '2022-12-15', '2022-12-16');
    when(fine).thenEvents([corrected(fine)]);
  });

  it('is judged when all of its changes are made', () => {
    const changes = [change('/quantities/1/least', '5', '8'), change('/quantities/1/most', '6', '9')];
    observation()
      .when(correct(...changes))
      .thenEvents([corrected(...changes)]);
  });

  it('may turn a value into a bound', () => {
    const changes = [change('/quantities/0/value', '0.80', null), change('/quantities/0/most', null, '1')];
    observation()
      .when(correct(...changes))
      .thenEvents([corrected(...changes)]);
  });

  it('is stored in the one form of a reference', () => {
    observation()
      .when(correct(change('/about/0', 'vehicle/soyuz-ms-22', `anomaly/${id.toUpperCase()}`)))
      .thenEvents([corrected(change('/about/0', 'vehicle/soyuz-ms-22', `anomaly/${id}`))]);
  });

  it('of a claim that was not made says that it was null', () => {
    const unclaimed: Given = { ...observed, metadata: { occurredAt: null } };
    const one = change('/occurredAt', null, '2022-12-14');
    given(aggregates.observation, stream, [unclaimed])
      .when(correct(one))
      .thenEvents([corrected(one)]);
  });
});

describe('corrections of corrections', () => {
  const first = corrected(change('/title', 'Leak', 'Hole'), change('/quantities/0/value', '0.80', '0.9'));

  it('start from the value as last corrected', () => {
    const one = change('/title', 'Hole', 'Crack');
    observation(first)
      .when(correct(one))
      .thenEvents([corrected(one)]);
  });

  it.each([
    ['/title', 'Leak', 'Hole'],
    ['/quantities/0/value', '0.80', '0.9'],
  ])('do not start from what was once said: %s', (pointer, was, current) => {
    observation(first)
      .when(correct(change(pointer, was, 'x')))
      .thenRejected({ code: 'was-differs', pointer: '/changes/0/was', facts: { was: current } });
  });

  it('may go back to what was first said', () => {
    const back = change('/title', 'Hole', 'Leak');
    observation(first)
      .when(correct(back))
      .thenEvents([corrected(back)]);
    observation(first, corrected(back))
      .when(correct(change('/title', 'Leak', 'Hole')))
      .thenEvents([corrected(change('/title', 'Leak', 'Hole'))]);
  });

  it('are not made of the correction itself', () => {
    observation(first)
      .when({ type: 'CorrectEntry', sequence: 2, revision: 1, reason, changes: [change('/reason', reason, 'other')] })
      .thenRejected({ code: 'not-correctable' });
    observation(first).when(voiding(1)).thenRejected({ code: 'not-correctable' });
  });
});

describe('a correction is refused', () => {
  const correctable = [
    '/occurredAt',
    '/quantities',
    '/quantities/*',
    '/quantities/*/name',
    '/quantities/*/unit',
    '/quantities/*/value',
    '/quantities/*/least',
    '/quantities/*/most',
    '/about',
    '/about/*',
    '/title',
    '/text',
  ];

  it.each([
    ['/kind', 'telemetry'],
    ['/contradicts/0', 'entry/3'],
    ['/sentTo/0/agency', 'NASA'],
    ['/by/name', 'X'],
    ['/recordedAt', '2022-12-15T01:00:00.000Z'],
    ['/quantities/0/about', null],
    ['/__proto__/title', null],
    ['/nowhere', null],
  ])('of what is not correctable: %s', (pointer, was) => {
    observation()
      .when(correct(change('/title', 'Leak', 'Hole'), change(pointer, was, 'x')))
      .thenRejected({ code: 'not-correctable', pointer: '/changes/1/pointer', facts: { correctable } });
  });

  it.each(['/quantities/2', '/quantities/00', '/quantities/length', '/quantities/2/value', '/about/1'])(
    'of a place that the entry does not have: %s',
    (pointer) => {
      observation()
        .when(correct(change(pointer, null, '1')))
        .thenRejected({ code: 'no-such-place', pointer: '/changes/0/pointer' });
    },
  );

  it('where was is not what is there', () => {
    observation()
      .when(correct(change('/quantities/0/value', '0.8', '0.9')))
      .thenRejected({ code: 'was-differs', pointer: '/changes/0/was', facts: { was: '0.80' } });
    observation()
      .when(correct(change('/occurredAt', null, '2022')))
      .thenRejected({ code: 'was-differs', pointer: '/changes/0/was', facts: { was: occurredAt } });
  });

  it('where it changes nothing', () => {
    observation()
      .when(correct(change('/title', 'Leak', 'Leak')))
      .thenRejected({ code: 'nothing-changes', pointer: '/changes/0/is' });
    observation()
      .when(correct(change('/quantities/1/value', null, null)))
      .thenRejected({ code: 'nothing-changes', pointer: '/changes/0/is' });
  });

  it.each([
    change('/occurredAt', occurredAt, 'yesterday'),
    change('/occurredAt', occurredAt, ['2022']),
    change('/title', 'Leak', 'two\nlines'),
    change('/title', 'Leak', null),
    change('/text', 'A leak', ''),
    change('/text', 'A leak', 'a\u0000'),
    change('/text', 'A leak', { text: 'A leak' }),
    change('/about', ['vehicle/soyuz-ms-22'], []),
    change('/about/0', 'vehicle/soyuz-ms-22', 'entry/1'),
    change('/about/0', 'vehicle/soyuz-ms-22', 'the station'),
    change('/about/0', 'vehicle/soyuz-ms-22', null),
    change('/quantities/0/value', '0.80', 0.8),
    change('/quantities/0/value', '0.80', 'small'),
    change('/quantities/0/value', '0.80', null),
    change('/quantities/0/least', null, '0.5'),
    change('/quantities/1/least', '5', '7'),
    change('/quantities/0', hole, { ...hole, error: '0.1' }),
    change('/quantities', [hole, pressure], null),
  ])('where the entry would not be valid: %j', (one) => {
    observation().when(correct(one)).thenRejected({ code: 'invalid-correction', pointer: '/changes/0/is' });
  });

  it('in a sentence', () => {
    const detailOf = (...changes: Change[]) => {
      const command = { type: 'CorrectEntry', sequence: 1, revision: 0, reason, changes } as const;
      const result = decideCorrection(command, [entryOf(observed, stream as StreamName, 0)]);
      return result.ok ? undefined : result.error.detail;
    };
    expect(detailOf(change('/title', 'Leak', null))).toBe('This would not be valid: is missing.');
    expect(detailOf(change('/about', ['vehicle/soyuz-ms-22'], []))).toBe('This would not be valid: is empty.');
  });

  it('at the change that is at fault', () => {
    observation()
      .when(
        correct(
          change('/title', 'Leak', 'Hole'),
          change('/quantities/1/least', '5', '7'),
          change('/text', 'A leak', 'A hole'),
        ),
      )
      .thenRejected({ code: 'invalid-correction', pointer: '/changes/1/is' });
  });

  it('where it says that the entry occurred after it was recorded', () => {
    const recordedAt = '2022-12-15T01:00:00.000Z';
    observation()
      .when(correct(change('/title', 'Leak', 'Hole'), change('/occurredAt', occurredAt, '2022-12-15T01:06Z')))
      .thenRejected({ code: 'in-the-future', pointer: '/changes/1/is', facts: { recordedAt } });
    const within = change('/occurredAt', occurredAt, '2022-12-15T01:05Z');
    observation()
      .when(correct(within))
      .thenEvents([corrected(within)]);
  });

  it('where what it brought about would have ended before it, whichever of the two times is changed', () => {
    const role = { role: 'ISS program', agency: 'NASA' };
    const disposition = { type: 'accepted', explained: true, by: role, until: '2022-12-12', untilEndOf: null };
    const facts = { disposition, reason: null, because: [] };
    const anomaly = (claimed: string | null) =>
      given(aggregates.anomaly, `anomaly-${id}`, [{ type: 'AnomalyClosed', facts, metadata: { occurredAt: claimed } }]);
    const until = (is: string) => change('/disposition/until', '2022-12-12', is);
    const refused = (at: string) => ({ code: 'run-out-already', pointer: '/changes/0/is', facts: { occurredAt: at } });
    anomaly('2022-12-10')
      .when(correct(until('2022-12-09')))
      .thenRejected(refused('2022-12-10'));
    anomaly('2022-12-10')
      .when(correct(change('/occurredAt', '2022-12-10', '2022-12-13')))
      .thenRejected(refused('2022-12-13'));
    const moved = [change('/occurredAt', '2022-12-10', '2022-12-08'), until('2022-12-09')];
    anomaly('2022-12-10')
      .when(correct(...moved))
      .thenEvents([corrected(...moved)]);
    anomaly(null)
      .when(correct(until('2022-12-09')))
      .thenEvents([corrected(until('2022-12-09'))]);
  });

  it('where it is itself said to occur in the future', () => {
    observation()
      .when(correct(change('/title', 'Leak', 'Hole')), { act: { occurredAt: '2022-12-16' } })
      .thenRejected({
        code: 'in-the-future',
        pointer: '/occurredAt',
        facts: { recordedAt: '2022-12-15T03:00:00.000Z' },
      });
  });

  it('of an entry that is voided', () => {
    observation(voided(0))
      .when(correct(change('/title', 'Leak', 'Hole')))
      .thenRejected({ code: 'already-voided' });
  });

  it.each([
    change('/title', 0.5, 'x'),
    change('/title', 'Leak', 2 ** 53),
    change('/title', { a: { b: '\ud800' } }, 'x'),
    change('/title', 'Leak', { '\ud800': 1 }),
    change('/title', 'Leak', undefined),
    change('/title', 'Leak', JSON.parse('['.repeat(500) + ']'.repeat(500))),
    change('title', 'Leak', 'Hole'),
    change('/ti~2tle', 'Leak', 'Hole'),
    change('', 'Leak', 'Hole'),
  ])('as content where no entry could hold it: %#', (one) => {
    expect(correctEntry.facts.safeParse({ reason, changes: [one] }).success).toBe(false);
  });

  it('as content where it has no reason, or no changes', () => {
    const changes = [change('/title', 'Leak', 'Hole')];
    expect(correctEntry.facts.safeParse({ reason, changes }).success).toBe(true);
    expect(correctEntry.facts.safeParse({ changes }).success).toBe(false);
    expect(correctEntry.facts.safeParse({ reason, changes: [] }).success).toBe(false);
    expect(correctEntry.facts.safeParse({ reason, changes: Array(51).fill(changes[0]) }).success).toBe(false);
    expect(voidEntry.facts.safeParse({}).success).toBe(false);
  });
});

describe('what folds read', () => {
  const all = corrected(
    change('/occurredAt', occurredAt, '2022-12-14'),
    change('/title', 'Leak', 'Hole'),
    change('/about/0', 'vehicle/soyuz-ms-22', 'vehicle/iss'),
    change('/quantities/0/value', '0.80', '0.9'),
    change('/quantities/0/unit', 'mm', 'cm'),
  );
  const history = [observed, all].map((event, revision) => entryOf(event, stream as StreamName, revision));
  const [first] = history;
  if (first === undefined) throw new Error('no history');
  const facts = first.facts as Record<string, unknown>;

  it('is times, quantities and what it is about as corrected, and all else as it was said', () => {
    expect(aggregates.observation.fold(history)).toEqual({
      ...first,
      facts: { ...facts, about: ['vehicle/iss'], quantities: [{ ...hole, value: '0.9', unit: 'cm' }, pressure] },
      metadata: { ...first.metadata, occurredAt: '2022-12-14' },
    });
  });

  it('is not what is shown as last corrected', () => {
    expect(effectiveEntries(history, 'all')).toEqual([
      {
        ...first,
        facts: {
          ...facts,
          title: 'Hole',
          about: ['vehicle/iss'],
          quantities: [{ ...hole, value: '0.9', unit: 'cm' }, pressure],
        },
        metadata: { ...first.metadata, occurredAt: '2022-12-14' },
      },
    ]);
  });

  it('leaves what is stored as it is', () => {
    const before = structuredClone(history);
    effectiveEntries(history, 'all');
    expect(history).toEqual(before);
  });

  it('is the last of any number of corrections, each accepted with what the one before left', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 8 }), (values) => {
        let current = '0.80';
        const events: NewEvent[] = [];
        for (const value of values) {
          const one = change('/quantities/0/value', current, String(value));
          const { result } = observation(...events).when(correct(one));
          expect(result.ok).toBe(current !== String(value));
          if (result.ok) {
            events.push(...result.value);
            current = String(value);
          }
        }
        const quantities = [{ ...hole, value: current }, pressure];
        expect(observation(...events).state()?.facts).toEqual({ ...facts, quantities });
      }),
    );
  });

  it('goes on where a correction names a place that later versions would not accept', () => {
    const odd = corrected(change('/quantities/9/value', null, '1'));
    expect(observation(odd).state()?.facts).toEqual(facts);
  });
});

describe('a voiding', () => {
  it('strikes through an observation, with a reason', () => {
    observation()
      .when(voiding(0))
      .thenEvents([voided(0)]);
    expect(observation(voided(0)).state()).toBeNull();
  });

  it('strikes through an observation as corrected', () => {
    const title = corrected(change('/title', 'Leak', 'Hole'));
    observation(title)
      .when(voiding(0))
      .thenEvents([voided(0)]);
    expect(observation(title, voided(0)).state()).toBeNull();
  });

  it('is made once', () => {
    observation(voided(0)).when(voiding(0)).thenRejected({ code: 'already-voided' });
  });

  it('is not voided or corrected itself', () => {
    observation(voided(0)).when(voiding(1)).thenRejected({ code: 'not-correctable' });
  });

  it('is not of an entry that is not there', () => {
    observation().when(voiding(7)).thenRejected({ code: 'not-correctable' });
  });

  it('is not of what has an act of its own to take it back', () => {
    const planned: Given = {
      type: 'EvaPlanned',
      facts: {
        kind: 'eva',
        title: 'EVA-56',
        text: null,
        vehicles: [],
        people: [],
        objectives: [],
        planned: null,
        orderedBy: [],
      },
    };
    given(aggregates.activity, `activity-${id}`, [planned])
      .when(voiding(0))
      .thenRejected({ code: 'not-voidable', facts: { type: 'EvaPlanned' } });
  });

  describe('of a vehicle or crew member', () => {
    const registered: Given = {
      type: 'VehicleRegistered',
      facts: registeredFacts('Soyuz MS-22'),
    };
    const launched: Given = { type: 'VehicleLaunched', facts: { crew: [] } };
    const docked: Given = { type: 'VehicleDocked', facts: { at: 'vehicle/iss', port: null } };
    const soyuz = (...events: readonly Given[]) => given(aggregates.vehicle, 'vehicle-soyuz-ms-22', events);

    it('is of the last entry only', () => {
      soyuz(registered, launched, docked)
        .when(voiding(2))
        .thenEvents([voided(2)]);
      soyuz(registered, launched, docked)
        .when(voiding(1))
        .thenRejected({ code: 'not-the-last-entry', facts: { last: 3 } });
    });

    it('goes back entry by entry', () => {
      soyuz(registered, launched, docked, voided(2))
        .when(voiding(1))
        .thenEvents([voided(1)]);
      soyuz(registered, launched, docked, voided(2), voided(1))
        .when(voiding(0))
        .thenEvents([voided(0)]);
    });

    it('does not count corrections as entries that come after', () => {
      const late: Given = {
        type: 'EntryCorrected',
        facts: { entry: 'entry/3', revision: 2, reason, changes: [change('/port', null, 'Rassvet')] },
      };
      soyuz(registered, launched, docked, late)
        .when(voiding(2))
        .thenEvents([voided(2)]);
    });

    it('leaves the state as it was before that entry', () => {
      expect(soyuz(registered, launched, docked, voided(2)).state()).toEqual(soyuz(registered, launched).state());
      expect(soyuz(registered, voided(0)).state()).toBeNull();
    });

    it('is of a crew member as well', () => {
      const assigned: Given = {
        type: 'CrewMemberAssigned',
        facts: { name: 'Frank Rubio', agency: 'NASA', role: null, expedition: null, arrivedOn: null },
      };
      const departed: Given = { type: 'CrewMemberDeparted', facts: { manner: 'landed', vehicle: null } };
      const rubio = given(aggregates.crewmember, 'crewmember-rubio', [assigned, departed]);
      rubio.when(voiding(1)).thenEvents([voided(1)]);
      rubio.when(voiding(0)).thenRejected({ code: 'not-the-last-entry', facts: { last: 2 } });
    });
  });
});
