import type { ScenarioEntry } from '../entry.ts';
import { krikalev, moscowMissionControl, nasa, roscosmos } from './people.ts';
import { naukaEva61, naukaEva61End, naukaEvas, naukaLeak, naukaShutters, naukaUnchanged } from './sources.ts';

const spacewalk = (name: string, day: string): ScenarioEntry => ({
  name,
  row: 39,
  recordedAt: '2023-10-09T12:00:00Z',
  path: '/v1/evas',
  body: {
    title: `US spacewalk of ${Number(day)} October`,
    vehicles: ['vehicle/iss'],
    planned: `2023-10-${day}`,
    by: nasa,
    sources: [naukaEvas],
  },
});

const postponed = (eva: string): ScenarioEntry => ({
  name: `${eva}-postponed`,
  row: 39,
  recordedAt: '2023-10-11T20:00:00Z',
  path: `/v1/evas/{${eva}}/replanning`,
  body: {
    planned: null,
    reason: 'The leak of Nauka’s radiator is being looked at; new dates will be announced later.',
    because: ['anomaly/{nauka-leak}'],
    by: nasa,
    occurredAt: '2023-10-11',
    sources: [naukaEvas],
  },
});

/** The third coolant leak in a year, on the station itself. */
export const nauka: readonly ScenarioEntry[] = [
  spacewalk('us-eva-12-october', '12'),
  spacewalk('us-eva-20-october', '20'),
  {
    name: 'flakes-on-camera',
    row: 39,
    recordedAt: '2023-10-09T18:00:00Z',
    path: '/v1/observations',
    body: {
      kind: 'video',
      about: ['vehicle/nauka'],
      text: 'Flakes from a radiator of Nauka, seen by flight controllers with cameras of the station.',
      by: nasa,
      occurredAt: '2023-10-09',
      sources: [naukaShutters],
    },
  },
  {
    name: 'nauka-leak',
    row: 39,
    recordedAt: '2023-10-09T18:00:00Z',
    path: '/v1/vehicles/nauka/leak-reports',
    body: {
      title: 'The backup radiator of Nauka leaks',
      text: 'The backup radiator of Nauka leaks; the main thermal control loop works normally.',
      system: 'Backup radiator',
      evidence: ['observation/{flakes-on-camera}'],
      by: roscosmos,
      occurredAt: '2023-10-09',
      sources: [naukaLeak, naukaUnchanged],
    },
  },
  {
    name: 'seen-from-cupola',
    row: 39,
    recordedAt: '2023-10-09T19:00:00Z',
    path: '/v1/observations',
    body: {
      kind: 'crew-report',
      about: ['vehicle/nauka', 'anomaly/{nauka-leak}'],
      text: 'The crew confirms the leak from the windows of the Cupola.',
      by: { role: 'ISS crew', agency: 'NASA' },
      occurredAt: '2023-10-09',
      sources: [naukaShutters, naukaLeak],
    },
  },
  {
    name: 'shutters-closed',
    row: 39,
    recordedAt: '2023-10-09T19:00:00Z',
    path: '/v1/observations',
    body: {
      about: ['vehicle/iss', 'anomaly/{nauka-leak}'],
      text: 'The shutters of the windows in the US segment are closed, as a precaution.',
      by: nasa,
      occurredAt: '2023-10-09',
      sources: [naukaShutters],
    },
  },
  postponed('us-eva-12-october'),
  postponed('us-eva-20-october'),
  {
    name: 'program-unchanged',
    row: 39,
    recordedAt: '2023-10-11T20:00:00Z',
    path: '/v1/observations',
    body: {
      kind: 'statement',
      about: ['vehicle/nauka', 'vehicle/iss', 'anomaly/{nauka-leak}'],
      text: 'The flight program does not change, nor does the work on experiments; no change is felt in the comfort of the crew.',
      by: krikalev,
      occurredAt: '2023-10-11',
      sources: [naukaUnchanged],
    },
  },
  {
    name: 'eva-61',
    row: 40,
    recordedAt: '2023-10-25T17:49:00Z',
    path: '/v1/evas',
    body: {
      title: 'EVA-61',
      vehicles: ['vehicle/poisk', 'vehicle/nauka'],
      // Oleg Kononenko and Nikolai Chub: this record doesn't say how they came or how they would leave.
      objectives: ['Isolate the leaking radiator of Nauka'],
      planned: '2023-10-25',
      by: roscosmos,
      occurredAt: '2023-10-25',
      sources: [naukaEva61, naukaUnchanged],
    },
  },
  {
    name: 'hatch-open',
    row: 40,
    recordedAt: '2023-10-25T17:49:00Z',
    path: '/v1/observations',
    body: {
      about: ['activity/{eva-61}', 'vehicle/poisk'],
      text: 'EVA-61 begins: the hatch of the Poisk airlock is open.',
      by: roscosmos,
      occurredAt: '2023-10-25T17:49Z',
      sources: [naukaEva61],
    },
  },
  {
    name: 'coolant-blob',
    row: 40,
    recordedAt: '2023-10-25T20:00:00Z',
    path: '/v1/observations',
    body: {
      kind: 'crew-report',
      about: ['anomaly/{nauka-leak}', 'activity/{eva-61}', 'vehicle/nauka'],
      text: 'The radiator is isolated. A blob of coolant came out at the place of the leak, and some of it got onto a safety tether.',
      by: { name: 'Oleg Kononenko', agency: 'Roscosmos' },
      occurredAt: '2023-10-25',
      sources: [naukaEva61],
    },
  },
  {
    name: 'clear-the-area',
    row: 40,
    recordedAt: '2023-10-25T20:00:00Z',
    path: '/v1/observations',
    body: {
      about: ['activity/{eva-61}', 'anomaly/{nauka-leak}'],
      text: 'Kononenko is told to clear the area.',
      by: moscowMissionControl,
      occurredAt: '2023-10-25',
      sources: [naukaEva61],
    },
  },
  {
    name: 'eva-61-ended',
    row: 40,
    recordedAt: '2023-10-26T01:35:00Z',
    path: '/v1/evas/{eva-61}/end',
    body: {
      result: 'completed',
      text: 'The radiator is isolated.',
      by: roscosmos,
      occurredAt: '2023-10-26T01:30Z',
      sources: [naukaEva61, naukaEva61End],
    },
  },
];
