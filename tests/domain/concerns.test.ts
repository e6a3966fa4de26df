import { describe, expect, it } from 'vitest';
import { type Aggregate, aggregates } from '../../src/domain/aggregate.ts';
import { concerns } from '../../src/domain/concerns.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import { registeredFacts } from '../registered-facts.ts';
import { dissentAnswered, dissentFiled, dissentId, opened, optionAdded, optionRejected } from './decision/fixtures.ts';
import { entryOf, type Given } from './given.ts';

const id = '0185e0a0-0000-7000-8000-000000000001';
const other = '0185e0a0-0000-7000-8000-000000000002';

/** What the last of a stream's entries is about, its stream being what it was before and is after it. */
function concernsOfLast<State>(aggregate: Aggregate<State>, stream: string, events: readonly Given[]) {
  const history = events.map((event, revision) => entryOf(event, stream as StreamName, revision));
  const last = history.at(-1);
  if (last === undefined) throw new Error('no events');
  const states = [aggregate.fold(history.slice(0, -1)), aggregate.fold(history)];
  return [
    ...concerns(
      last,
      states.flatMap((state) => aggregate.subjects(state)),
    ),
  ].toSorted();
}

const observed = (facts: object = {}): Given => ({
  type: 'ObservationRecorded',
  facts: {
    kind: 'log-entry',
    about: ['vehicle/soyuz-ms-22'],
    title: 'Spray',
    text: 'Spray, see vehicle/progress-ms-21',
    quantities: [],
    contradicts: [],
    sentTo: [],
    predictions: [],
    ...facts,
  },
});
const corrected = (changes: readonly object[]): Given => ({
  type: 'EntryCorrected',
  facts: { entry: 'entry/1', revision: 0, reason: 'another ship', changes },
});
const registered: Given = {
  type: 'VehicleRegistered',
  facts: registeredFacts('Soyuz MS-22'),
};

describe('an entry is about', () => {
  it('the thing of its stream', () => {
    expect(concernsOfLast(aggregates.vehicle, 'vehicle-soyuz-ms-22', [registered])).toEqual(['vehicle/soyuz-ms-22']);
  });

  it('what it names, and not what only its text mentions', () => {
    expect(concernsOfLast(aggregates.observation, `observation-${id}`, [observed()])).toEqual([
      `observation/${id}`,
      'vehicle/soyuz-ms-22',
    ]);
  });

  it('the whole of each part that it names', () => {
    const facts = {
      about: [`anomaly/${id}/hypothesis/micrometeoroid`],
      contradicts: ['entry/7'],
      predictions: [{ prediction: `assessment/${id}/prediction/peak`, result: 'failed' }],
    };
    expect(concernsOfLast(aggregates.observation, `observation-${id}`, [observed(facts)])).toEqual([
      `anomaly/${id}`,
      `anomaly/${id}/hypothesis/micrometeoroid`,
      `assessment/${id}`,
      `assessment/${id}/prediction/peak`,
      'entry/7',
      `observation/${id}`,
    ]);
  });

  it('the parts that it declares, or names by their ids alone', () => {
    const decision = `decision/${id}`;
    const begun = [opened({ scope: null }), optionAdded('replace'), dissentFiled()];
    const concernsAfter = (...events: readonly Given[]) =>
      concernsOfLast(aggregates.decision, `decision-${id}`, [...begun, ...events]);
    expect(concernsAfter()).toEqual([decision, `${decision}/dissent/${dissentId}`]);
    expect(concernsAfter(dissentAnswered())).toEqual([decision, `${decision}/dissent/${dissentId}`]);
    expect(concernsAfter(optionAdded('wait'))).toEqual([decision, `${decision}/option/wait`]);
    expect(concernsAfter(optionRejected('replace'))).toEqual([decision, `${decision}/option/replace`]);
  });

  it('the station, where a vehicle undocks from it', () => {
    expect(
      concernsOfLast(aggregates.vehicle, 'vehicle-soyuz-ms-22', [
        registered,
        { type: 'VehicleDocked', facts: { at: 'vehicle/iss', port: 'Rassvet' } },
        { type: 'VehicleUndocked', facts: { crew: ['crew-member/rubio'] } },
      ]),
    ).toEqual(['crew-member/rubio', 'vehicle/iss', 'vehicle/soyuz-ms-22']);
  });

  it('the seat that is left as well as the one that is taken', () => {
    const seat = (vehicle: string): Given => ({
      type: 'ReturnSeatAssigned',
      facts: { vehicle, applicability: 'both', seat: null, because: [`decision/${id}/program/rubio`] },
    });
    expect(
      concernsOfLast(aggregates.crewmember, 'crewmember-rubio', [
        {
          type: 'CrewMemberAssigned',
          facts: { name: 'Frank Rubio', agency: 'NASA', role: null, expedition: null, arrivedOn: null },
        },
        seat('vehicle/soyuz-ms-22'),
        seat('vehicle/soyuz-ms-23'),
      ]),
    ).toEqual([
      'crew-member/rubio',
      `decision/${id}`,
      `decision/${id}/program/rubio`,
      'vehicle/soyuz-ms-22',
      'vehicle/soyuz-ms-23',
    ]);
  });

  describe('with an EVA,', () => {
    const planned: Given = {
      type: 'EvaPlanned',
      facts: {
        kind: 'eva',
        title: 'EVA-56',
        text: null,
        vehicles: ['vehicle/iss'],
        people: ['crew-member/prokopyev'],
        objectives: [],
        planned: '2022-12-15T02:20Z',
        orderedBy: [],
      },
    };

    it('the vehicles and people of the one that is cancelled, and what is behind it', () => {
      const cancelled: Given = { type: 'EvaCancelled', facts: { reason: null, because: [`anomaly/${other}`] } };
      expect(concernsOfLast(aggregates.activity, `activity-${id}`, [planned, cancelled])).toEqual([
        `activity/${id}`,
        `anomaly/${other}`,
        'crew-member/prokopyev',
        'vehicle/iss',
      ]);
    });

    it('the old people and the new ones where it is replanned', () => {
      const replanned: Given = {
        type: 'EvaReplanned',
        facts: {
          planned: null,
          vehicles: null,
          people: ['crew-member/petelin'],
          objectives: null,
          reason: null,
          because: [],
        },
      };
      expect(concernsOfLast(aggregates.activity, `activity-${id}`, [planned, replanned])).toEqual([
        `activity/${id}`,
        'crew-member/petelin',
        'crew-member/prokopyev',
        'vehicle/iss',
      ]);
    });
  });

  it('what an observation was about and is about, where that is corrected', () => {
    const expected = ['entry/1', `observation/${id}`, 'vehicle/progress-ms-21', 'vehicle/soyuz-ms-22'];
    const item = { pointer: '/about/0', was: 'vehicle/soyuz-ms-22', is: 'vehicle/progress-ms-21' };
    expect(concernsOfLast(aggregates.observation, `observation-${id}`, [observed(), corrected([item])])).toEqual(
      expected,
    );
    const list = { pointer: '/about', was: ['vehicle/soyuz-ms-22'], is: ['vehicle/progress-ms-21'] };
    expect(concernsOfLast(aggregates.observation, `observation-${id}`, [observed(), corrected([list])])).toEqual(
      expected,
    );
  });

  it('the same where its reason is one that commands took before texts were looked at so closely', () => {
    const item = { pointer: '/about/0', was: 'vehicle/soyuz-ms-22', is: 'vehicle/progress-ms-21' };
    const { type, facts } = corrected([item]);
    const older: Given = { type, facts: { ...(facts as object), reason: 'another \u202Eship' } };
    expect(concernsOfLast(aggregates.observation, `observation-${id}`, [observed(), older])).toEqual([
      'entry/1',
      `observation/${id}`,
      'vehicle/progress-ms-21',
      'vehicle/soyuz-ms-22',
    ]);
  });

  it('nothing that the correction of a text only seems to name', () => {
    const title = { pointer: '/title', was: 'Spray', is: 'vehicle/progress-ms-21' };
    expect(concernsOfLast(aggregates.observation, `observation-${id}`, [observed(), corrected([title])])).toEqual([
      'entry/1',
      `observation/${id}`,
      'vehicle/soyuz-ms-22',
    ]);
  });

  it('what it was about, where it is voided', () => {
    const voided: Given = { type: 'EntryVoided', facts: { entry: 'entry/1', revision: 0, reason: 'in error' } };
    expect(concernsOfLast(aggregates.observation, `observation-${id}`, [observed(), voided])).toEqual([
      'entry/1',
      `observation/${id}`,
      'vehicle/soyuz-ms-22',
    ]);
  });

  it('no thing, where it opens the log, or is of a type that is not known', () => {
    const opened: Given = { type: 'LogOpened', facts: { name: 'iss', clock: 'live' } };
    expect(concerns(entryOf(opened, 'log' as StreamName, 0), [])).toEqual(new Set());
    const unknown: Given = { type: 'Unheard', facts: { about: 'vehicle/iss' } };
    expect(concerns(entryOf(unknown, `anomaly-${id}` as StreamName, 0), [])).toEqual(new Set([`anomaly/${id}`]));
  });
});
