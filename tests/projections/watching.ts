import * as fc from 'fast-check';
import { toInstant } from '../../src/domain/id.ts';
import { referenceTo } from '../../src/domain/reference.ts';
import { idOf } from './assessed.ts';
import type { Happening } from './history.ts';
import { type Attempt, happeningsOf } from './mission.ts';

// Histories in which much is suggested and much is measured: two ships at a station, one crew member, EVAs, anomalies.

const ships = ['soyuz-ms-22', 'progress'] as const;
const by = { agency: 'NASA' };
const at = (stream: string, command: object): Attempt => ({ stream, command, occurredAt: null, by }) as Attempt;
const number = fc.integer({ min: 1, max: 3 });
const ship = fc.constantFrom(...ships);
const vehicle = fc.constantFrom(...ships, 'iss').map((id) => referenceTo('vehicle', id));
const eva = number.map((each) => referenceTo('activity', idOf(300 + each)));
const anomaly = number.map((each) => referenceTo('anomaly', idOf(200 + each)));
const decision = number.map((each) => referenceTo('decision', idOf(100 + each)));
const time = fc.constantFrom('2022-12-10', '2022-12-21', '2022-12-22T00:10Z', '2022-12-22T00:30Z', '2022-12-23');
const on = (category: string, base: number, command: fc.Arbitrary<object>): fc.Arbitrary<Attempt> =>
  fc.tuple(number, command).map(([each, made]) => at(`${category}-${idOf(base + each)}`, made));
const scope = fc.uniqueArray(fc.oneof(vehicle, eva, decision), { minLength: 1, maxLength: 2 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const given = (facts: Record<string, fc.Arbitrary<unknown>>, type: string): fc.Arbitrary<object> =>
  fc.record(facts).map((made) => ({
    type,
    ...Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined)),
  }));

const quantity = fc.oneof(
  fc.integer({ min: 38, max: 42 }).map((value) => ({ name: ' temperature', unit: '°C', value: `${value}` })),
  fc.constantFrom<object>(
    { name: 'Temperature', unit: '°C', unknown: true },
    { name: 'Temperature', unit: 'K', value: '320' },
    { name: 'Humidity', unit: '%', value: '41' },
  ),
);

const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  {
    weight: 4,
    arbitrary: on(
      'anomaly',
      200,
      ship.map((id) => ({ type: 'ReportLeak', vehicle: id, text: 'A leak' })),
    ),
  },
  on('anomaly', 200, given({ about: vehicle.map((about) => [about]), text: fc.constant('A fault') }, 'ReportAnomaly')),
  on('anomaly', 200, fc.constant({ type: 'CloseAnomaly', disposition: { type: 'resolved' } })),
  on('anomaly', 200, fc.constant({ type: 'ReopenAnomaly' })),
  {
    weight: 3,
    arbitrary: on('activity', 300, given({ vehicles: vehicle.map((each) => [each]), planned: maybe(time) }, 'PlanEva')),
  },
  on(
    'activity',
    300,
    given({ planned: time, because: maybe(anomaly.map((each) => [each])) }, 'ReplanActivity').map((made) => ({
      ...made,
      family: 'eva',
    })),
  ),
  on(
    'activity',
    300,
    fc.constantFrom('CancelActivity', 'ReinstateActivity').map((type) => ({ type, family: 'eva' })),
  ),
  {
    weight: 3,
    arbitrary: on(
      'decision',
      100,
      given({ question: fc.constant('Go?'), scope: maybe(scope), neededBy: maybe(time) }, 'OpenDecision'),
    ),
  },
  on('decision', 100, given({ scope, neededBy: maybe(time) }, 'ChangeTerms')),
  on('decision', 100, fc.constant({ type: 'LetLapse', kind: 'default-in-force' })),
  on('decision', 100, fc.constant({ type: 'ChangeTerms', default: { text: 'It stays.' } })),
  ship.chain((id) =>
    fc
      .constantFrom<object>({ type: 'RecordUndocking' }, { type: 'RecordDocking', at: 'vehicle/iss' })
      .map((made) => at(`vehicle-${id}`, made)),
  ),
  fc
    .oneof(
      vehicle.map((each) => ({ type: 'AssignReturnSeat', vehicle: each, applicability: 'both' })),
      fc.constant({ type: 'RecordDeparture', manner: 'landed' }),
    )
    .map((made) => at('crewmember-rubio', made)),
  fc.nat(20).map((dismiss) => ({ stream: '', dismiss, occurredAt: null, by })),
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 1, max: 9 }),
        given(
          {
            about: fc.uniqueArray(fc.oneof(vehicle, anomaly), { minLength: 1, maxLength: 2 }),
            text: fc.constant('Seen'),
            quantities: fc.array(quantity, { maxLength: 2 }),
          },
          'RecordObservation',
        ),
        fc.option(time),
      )
      .map(([each, made, occurredAt]) => ({ ...at(`observation-${idOf(500 + each)}`, made), occurredAt })),
  },
  {
    weight: 2,
    arbitrary: on(
      'criterion',
      600,
      given(
        {
          to: fc.oneof(anomaly, decision),
          quantity: fc.constant('Temperature'),
          unit: fc.constant('°C'),
          limit: fc.constant({ is: 'above', value: '40' }),
          ofLast: fc.integer({ min: 1, max: 3 }),
          about: maybe(vehicle.map((each) => [each])),
        },
        'AttachCriterion',
      ),
    ),
  },
  on('criterion', 600, fc.constant({ type: 'WithdrawCriterion' })),
  fc.tuple(fc.nat(60), fc.option(time)).map(([correct, occurredAt]) => ({ stream: '', correct, occurredAt, by })),
);

const beginnings: readonly Attempt[] = [
  at('vehicle-iss', { type: 'RegisterVehicle', id: 'iss', name: 'ISS', kind: 'station' }),
  ...ships.flatMap((id) => [
    at(`vehicle-${id}`, { type: 'RegisterVehicle', id, name: id, kind: 'crewed-spacecraft' }),
    at(`vehicle-${id}`, { type: 'RecordDocking', at: 'vehicle/iss' }),
  ]),
  at('crewmember-rubio', { type: 'AssignCrewMember', name: 'Frank Rubio', agency: 'NASA' }),
  at('crewmember-rubio', { type: 'AssignReturnSeat', vehicle: 'vehicle/soyuz-ms-22', applicability: 'both' }),
];

export const watchedHistories: fc.Arbitrary<readonly Happening[]> = fc
  .array(attempt, { minLength: 40, maxLength: 90, size: 'max' })
  .map((attempts) => happeningsOf([...beginnings, ...attempts]));

/** Before, within and after what is recorded. */
export const moments = [Date.UTC(2022, 11, 22, 0, 5), Date.UTC(2022, 11, 22, 0, 31), Date.UTC(2022, 11, 25)].map(
  toInstant,
);
