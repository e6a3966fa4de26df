import type { ScenarioEntry } from '../entry.ts';
import { nothingSaidOf } from './deviations.ts';
import { nasa, roscosmos, stateCommission } from './people.ts';
import { crew5Return, fromMemory, launchSchedule, ms23ReturnEvent, returnApproved, spacefacts } from './sources.ts';

const seatInMs23 = (slug: string, day: string): ScenarioEntry => ({
  name: `seat-ms-23-${slug}`,
  row: 32,
  recordedAt: `2023-03-${day}T12:00:00Z`,
  path: `/v1/crew-members/${slug}/return-seat`,
  body: {
    vehicle: 'vehicle/soyuz-ms-23',
    because: [`decision/{flight-program}/program/${slug}-returns-in-ms-23`],
    by: roscosmos,
    occurredAt: { time: '2023-03', words: 'early March' },
    sources: [fromMemory('that the seat liner was moved, and when')],
  },
});

/** MS-23 comes without a crew, the seats move, Crew-5 leaves, and MS-22 is cleared to go home empty. */
export const ms23: readonly ScenarioEntry[] = [
  {
    name: 'ms-23-launched',
    row: 30,
    recordedAt: '2023-02-24T00:24:00Z',
    path: '/v1/vehicles/soyuz-ms-23/launch',
    body: { by: roscosmos, occurredAt: '2023-02-24T00:24Z', sources: [launchSchedule] },
  },
  {
    name: 'ms-23-launch-done',
    row: 30,
    recordedAt: '2023-02-24T00:35:00Z',
    path: '/v1/activities/{ms-23-launch}/end',
    body: { result: 'completed', by: roscosmos, occurredAt: '2023-02-24T00:24Z', sources: [launchSchedule] },
  },
  {
    name: 'ms-23-launch-outcome',
    row: 30,
    recordedAt: '2023-02-24T00:35:00Z',
    path: '/v1/decisions/{flight-program}/outcomes',
    body: {
      text: 'Soyuz MS-23 was launched without a crew.',
      because: ['activity/{ms-23-launch}'],
      by: roscosmos,
      occurredAt: '2023-02-24T00:24Z',
      sources: [launchSchedule],
    },
  },
  {
    name: 'ms-23-docked',
    row: 31,
    recordedAt: '2023-02-26T00:58:00Z',
    path: '/v1/vehicles/soyuz-ms-23/docking',
    body: { at: 'vehicle/poisk', by: roscosmos, occurredAt: '2023-02-26T00:58Z', sources: [spacefacts] },
  },
  {
    name: 'liners-to-ms-23',
    row: 32,
    recordedAt: '2023-03-06T12:00:00Z',
    path: '/v1/activities',
    body: {
      kind: 'transfer',
      title: 'Seat liners of Prokopyev, Petelin and then Rubio to Soyuz MS-23',
      vehicles: ['vehicle/soyuz-ms-22', 'vehicle/soyuz-ms-23', 'vehicle/crew-dragon-endurance'],
      people: ['crew-member/sergei-prokopyev', 'crew-member/dmitri-petelin', 'crew-member/frank-rubio'],
      orderedBy: ['decision/{flight-program}'],
      end: { result: 'completed' },
      by: roscosmos,
      occurredAt: { time: '2023-03', words: 'early March' },
      sources: [fromMemory('that the seat liners were moved, and when')],
    },
  },
  seatInMs23('sergei-prokopyev', '06'),
  seatInMs23('dmitri-petelin', '06'),
  seatInMs23('frank-rubio', '06'),
  {
    name: 'endurance-undocked',
    row: 32,
    recordedAt: '2023-03-11T12:00:00Z',
    path: '/v1/vehicles/crew-dragon-endurance/undocking',
    body: {
      crew: [
        'crew-member/nicole-mann',
        'crew-member/josh-cassada',
        'crew-member/koichi-wakata',
        'crew-member/anna-kikina',
      ],
      by: nasa,
      occurredAt: '2023-03-11',
      sources: [fromMemory('that Crew-5 left on 11 March'), crew5Return],
    },
  },
  {
    name: 'endurance-landed',
    row: 32,
    recordedAt: '2023-03-12T02:02:00Z',
    path: '/v1/vehicles/crew-dragon-endurance/flight-end',
    body: {
      manner: 'landed',
      place: 'Gulf of Mexico, off Tampa',
      crew: [
        'crew-member/nicole-mann',
        'crew-member/josh-cassada',
        'crew-member/koichi-wakata',
        'crew-member/anna-kikina',
      ],
      by: nasa,
      occurredAt: '2023-03-12T02:02Z',
      sources: [crew5Return],
    },
  },
  {
    name: 'ms-22-return',
    row: 33,
    recordedAt: '2023-03-24T15:00:00Z',
    path: '/v1/decisions',
    body: {
      question: 'When does Soyuz MS-22 return?',
      scope: ['vehicle/soyuz-ms-22'],
      authority: stateCommission,
      options: [
        { id: 'on-28-march', title: 'On 28 March', text: 'Soyuz MS-22 returns to Earth without a crew on 28 March.' },
      ],
      resolution: {
        option: 'on-28-march',
        because: ['decision/{flight-program}'],
        program: [
          {
            id: 'ms-22-returns-on-28-march',
            subject: 'vehicle/soyuz-ms-22',
            does: 'Returns to Earth without a crew on 28 March',
            applicability: 'nominal',
          },
        ],
      },
      deviations: nothingSaidOf('evidence-cited', 'basis-stated'),
      by: stateCommission,
      occurredAt: '2023-03-24',
      sources: [returnApproved],
    },
  },
  {
    name: 'ms-22-landing-dated',
    row: 33,
    recordedAt: '2023-03-24T15:00:00Z',
    path: '/v1/activities/{ms-22-landing}/replanning',
    body: {
      planned: '2023-03-28',
      because: ['decision/{ms-22-return}'],
      by: stateCommission,
      occurredAt: '2023-03-24',
      sources: [returnApproved],
    },
  },
  {
    name: 'ms-23-landing',
    row: 33,
    recordedAt: '2023-03-24T15:00:00Z',
    path: '/v1/activities',
    body: {
      kind: 'landing',
      title: 'Landing of Soyuz MS-23',
      vehicles: ['vehicle/soyuz-ms-23'],
      people: ['crew-member/sergei-prokopyev', 'crew-member/dmitri-petelin', 'crew-member/frank-rubio'],
      planned: '2023-09-27',
      orderedBy: ['decision/{flight-program}'],
      by: roscosmos,
      occurredAt: '2023-03-24',
      sources: [ms23ReturnEvent],
    },
  },
];
