import { describe, expect, test } from 'vitest';
import { type Instant, slug } from '../../src/domain/id.ts';
import { type Reference, referenceTo } from '../../src/domain/reference.ts';
import { activities } from '../../src/projections/activities/view.ts';
import { activityRecord } from '../../src/projections/records/activity-record.ts';
import { judgements } from '../../src/projections/standing/judgements.ts';
import { finish } from '../../src/projections/steps.ts';
import { storable } from '../domain/sent.ts';
import { assessed, idOf } from './assessed.ts';
import { type Happening, read } from './history.ts';

const now = '2022-12-16T00:00:00.000Z' as Instant;
const eva = referenceTo('activity', idOf(1));
const stream = `activity-${idOf(1)}`;
const iss = referenceTo('vehicle', 'iss');
const leak = referenceTo('anomaly', idOf(2));
const happened = (at: string, type: string, facts: object): Happening => [at, storable({ type, facts })];
const none = { reason: null, because: [] as Reference[] };

/** #1 a leak, #2 the EVA, #3 seen, #4 judged, #5 a decision awaits it, #6 cancelled for the leak, #7 the leak is closed */
const history: readonly Happening[] = [
  happened(`anomaly-${idOf(2)}`, 'LeakReported', {
    kind: 'leak',
    about: [iss],
    title: 'Spray',
    text: 'Spray',
    severity: null,
    system: null,
    medium: null,
    quantities: [],
    evidence: [],
    sharesCauseWith: [],
  }),
  happened(stream, 'EvaPlanned', {
    kind: 'eva',
    title: 'EVA-56',
    text: null,
    vehicles: [iss],
    people: [],
    objectives: [],
    planned: '2022-12-15T02:20Z',
    orderedBy: [],
  }),
  happened(`observation-${idOf(3)}`, 'ObservationRecorded', {
    kind: 'log-entry',
    about: [eva],
    title: 'Airlock at vacuum',
    text: 'Airlock at vacuum',
    quantities: [],
    contradicts: [],
    sentTo: [],
    predictions: [],
  }),
  assessed(4, {
    about: [eva],
    findings: [{ slug: slug.parse('a'), text: 'Unsafe', basis: null, confidence: null, cites: [] }],
  }),
  happened(`decision-${idOf(5)}`, 'DecisionOpened', {
    question: 'Does the crew go out?',
    title: 'Go out?',
    scope: [iss],
    authority: null,
    default: null,
    burdenOfProof: null,
    applicability: null,
    neededBy: null,
    awaits: [eva],
    polled: null,
  }),
  happened(stream, 'EvaCancelled', { reason: 'The leak', because: [leak] }),
  happened(`anomaly-${idOf(2)}`, 'AnomalyClosed', { disposition: { type: 'resolved' }, ...none }),
];

describe('the record of an activity', () => {
  const record = (atSequence?: number, kind?: 'eva') =>
    read([activities, judgements], history, (past) => finish(activityRecord(past, now, eva, kind)), atSequence);

  test('shows each change with what is behind it, as that stood then and as it stands', async () => {
    const found = await record();
    expect(found?.status).toBe('cancelled');
    expect(
      found?.changes.map(({ type, said, because }) => [
        type,
        said.sequence,
        because.map(({ reference, asItStood, asItStands }) => [reference, asItStood.state, asItStands.state]),
      ]),
    ).toEqual([['cancelled', 6, [[leak, 'open', 'resolved']]]]);
    expect((await record(6))?.changes[0]?.because[0]?.asItStands.state).toBe('open');
  });

  test('shows what was observed, judged and decided about it, and what touches it while that is open', async () => {
    const found = await record(6);
    expect([
      found?.observations.items.map(({ thing }) => thing),
      found?.assessments.items.map(({ thing }) => thing),
      found?.decisions.items.map(({ thing, inScope, awaited }) => [thing, inScope, awaited]),
      found?.anomalies.map(({ reference, state }) => [reference, state]),
    ]).toEqual([
      [referenceTo('observation', idOf(3))],
      [referenceTo('assessment', idOf(4))],
      [[referenceTo('decision', idOf(5)), false, true]],
      [[leak, 'open']],
    ]);
    expect((await record())?.anomalies).toEqual([]);
  });

  test('is overdue at another now only while it is planned', async () => {
    expect([(await record(5))?.overdue, (await record(6))?.overdue]).toEqual([true, false]);
  });

  test('is there from its first entry on, and as an EVA only where it is one', async () => {
    expect([await record(1), (await record(2, 'eva'))?.activity]).toEqual([undefined, eva]);
    const burn = happened(stream, 'ActivityPlanned', {
      kind: 'burn',
      title: 'Burn',
      text: null,
      vehicles: [],
      people: [],
      objectives: [],
      planned: null,
      orderedBy: [],
    });
    const asEva = (past: Parameters<typeof activityRecord>[0]) => finish(activityRecord(past, now, eva, 'eva'));
    expect(await read([activities, judgements], [burn], asEva)).toBe(undefined);
  });
});
