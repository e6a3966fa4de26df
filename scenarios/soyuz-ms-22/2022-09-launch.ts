import type { ScenarioEntry } from '../entry.ts';
import { nasa, roscosmos } from './people.ts';
import {
  assessingDragon,
  crew5Return,
  crewAboard,
  gizmodo,
  newsconquest,
  progressLeak,
  spacesuitProblem,
  spacewalkSuspended,
  wikipedia,
  wikipediaSoyuzMs,
} from './sources.ts';

const module = (
  name: string,
  slug: string,
  minute: string,
  more: Readonly<Record<string, unknown>>,
): ScenarioEntry => ({
  name: `register-${slug}`,
  row: 1,
  recordedAt: `2022-09-21T12:${minute}:00Z`,
  path: '/v1/vehicles',
  body: { id: slug, name, kind: 'module', partOf: 'vehicle/iss', agency: 'Roscosmos', by: roscosmos, ...more },
});

const cameOnMs22 = (slug: string, name: string, agency: string): ScenarioEntry => ({
  name: `assign-${slug}`,
  row: 1,
  recordedAt: '2022-09-21T12:30:00Z',
  path: '/v1/crew-members',
  body: {
    id: slug,
    name,
    agency,
    arrivedOn: 'vehicle/soyuz-ms-22',
    by: roscosmos,
    occurredAt: '2022-09-21',
    sources: [wikipedia],
  },
});

const seatInMs22 = (slug: string): ScenarioEntry => ({
  name: `seat-ms-22-${slug}`,
  row: 1,
  recordedAt: '2022-09-21T17:06:34Z',
  path: `/v1/crew-members/${slug}/return-seat`,
  body: { vehicle: 'vehicle/soyuz-ms-22', by: roscosmos, occurredAt: '2022-09-21', sources: [wikipedia] },
});

const cameOnEndurance = (slug: string, name: string, agency: string): ScenarioEntry => ({
  name: `assign-${slug}`,
  row: 1,
  recordedAt: '2022-10-06T12:00:00Z',
  path: '/v1/crew-members',
  body: {
    id: slug,
    name,
    agency,
    arrivedOn: 'vehicle/crew-dragon-endurance',
    by: nasa,
    occurredAt: '2022-10-06',
    sources: [crewAboard, crew5Return],
  },
});

const seatInEndurance = (slug: string): ScenarioEntry => ({
  name: `seat-endurance-${slug}`,
  row: 1,
  recordedAt: '2022-10-06T12:00:00Z',
  path: `/v1/crew-members/${slug}/return-seat`,
  body: {
    vehicle: 'vehicle/crew-dragon-endurance',
    by: nasa,
    occurredAt: '2022-10-06',
    sources: [assessingDragon],
  },
});

/** Who and what is there, the flight of MS-22, and the EVA that was called off three weeks before the leak. */
export const launch: readonly ScenarioEntry[] = [
  {
    name: 'register-iss',
    row: 1,
    recordedAt: '2022-09-21T12:00:00Z',
    path: '/v1/vehicles',
    body: { id: 'iss', name: 'International Space Station', kind: 'station', by: roscosmos, sources: [wikipedia] },
  },
  module('Rassvet', 'rassvet', '01', { sources: [wikipedia] }),
  module('Poisk', 'poisk', '02', {
    aliases: [{ agency: 'Roscosmos', name: 'MIM-2' }],
    sources: [progressLeak],
  }),
  module('Prichal', 'prichal', '03', { sources: [crew5Return, wikipedia] }),
  module('Nauka', 'nauka', '04', {
    aliases: [{ agency: 'NASA', name: 'Nauka multipurpose laboratory module' }],
    sources: [spacesuitProblem],
  }),
  {
    name: 'register-soyuz-ms-22',
    row: 1,
    recordedAt: '2022-09-21T12:10:00Z',
    path: '/v1/vehicles',
    body: {
      id: 'soyuz-ms-22',
      name: 'Soyuz MS-22',
      kind: 'crewed-spacecraft',
      aliases: [{ agency: 'NASA', name: '68S' }],
      agency: 'Roscosmos',
      seats: 3,
      by: roscosmos,
      sources: [wikipedia, wikipediaSoyuzMs],
    },
  },
  cameOnMs22('sergei-prokopyev', 'Sergei Prokopyev', 'Roscosmos'),
  cameOnMs22('dmitri-petelin', 'Dmitri Petelin', 'Roscosmos'),
  cameOnMs22('frank-rubio', 'Frank Rubio', 'NASA'),
  {
    name: 'ms-22-launched',
    row: 1,
    recordedAt: '2022-09-21T13:54:50Z',
    path: '/v1/vehicles/soyuz-ms-22/launch',
    body: {
      crew: ['crew-member/sergei-prokopyev', 'crew-member/dmitri-petelin', 'crew-member/frank-rubio'],
      by: roscosmos,
      occurredAt: '2022-09-21T13:54:50Z',
      sources: [wikipedia],
    },
  },
  {
    name: 'ms-22-launch',
    row: 1,
    recordedAt: '2022-09-21T13:54:50Z',
    path: '/v1/activities',
    body: {
      kind: 'launch',
      title: 'Launch of Soyuz MS-22',
      vehicles: ['vehicle/soyuz-ms-22'],
      people: ['crew-member/sergei-prokopyev', 'crew-member/dmitri-petelin', 'crew-member/frank-rubio'],
      end: { result: 'completed' },
      by: roscosmos,
      occurredAt: '2022-09-21T13:54:50Z',
      sources: [wikipedia],
    },
  },
  {
    name: 'ms-22-docked',
    row: 1,
    recordedAt: '2022-09-21T17:06:34Z',
    path: '/v1/vehicles/soyuz-ms-22/docking',
    body: { at: 'vehicle/rassvet', by: roscosmos, occurredAt: '2022-09-21T17:06:34Z', sources: [wikipedia] },
  },
  seatInMs22('sergei-prokopyev'),
  seatInMs22('dmitri-petelin'),
  seatInMs22('frank-rubio'),
  {
    name: 'register-crew-dragon-endurance',
    row: 1,
    recordedAt: '2022-10-06T12:00:00Z',
    path: '/v1/vehicles',
    body: {
      id: 'crew-dragon-endurance',
      name: 'Crew Dragon Endurance',
      kind: 'crewed-spacecraft',
      aliases: [{ agency: 'NASA', name: 'Crew-5' }],
      agency: 'SpaceX',
      // No seats are stated: it flew with four, and a fifth place was made in it in January 2023.
      by: nasa,
      sources: [crew5Return],
    },
  },
  {
    name: 'endurance-docked',
    row: 1,
    recordedAt: '2022-10-06T12:00:00Z',
    path: '/v1/vehicles/crew-dragon-endurance/docking',
    body: {
      at: 'vehicle/iss',
      port: 'Harmony forward',
      by: nasa,
      occurredAt: '2022-10-06',
      sources: [gizmodo, crew5Return],
    },
  },
  cameOnEndurance('nicole-mann', 'Nicole Mann', 'NASA'),
  cameOnEndurance('josh-cassada', 'Josh Cassada', 'NASA'),
  cameOnEndurance('koichi-wakata', 'Koichi Wakata', 'JAXA'),
  cameOnEndurance('anna-kikina', 'Anna Kikina', 'Roscosmos'),
  seatInEndurance('nicole-mann'),
  seatInEndurance('josh-cassada'),
  seatInEndurance('koichi-wakata'),
  seatInEndurance('anna-kikina'),
  {
    name: 'radiator-eva',
    row: 2,
    recordedAt: '2022-11-25T06:00:00Z',
    path: '/v1/evas',
    body: {
      title: 'Radiator from Rassvet to Nauka',
      vehicles: ['vehicle/rassvet', 'vehicle/nauka'],
      people: ['crew-member/sergei-prokopyev', 'crew-member/dmitri-petelin'],
      objectives: ['Relocate a radiator from Rassvet to Nauka'],
      planned: '2022-11-25',
      by: roscosmos,
      sources: [spacesuitProblem],
    },
  },
  {
    name: 'suit-fault',
    row: 2,
    recordedAt: '2022-11-25T12:00:00Z',
    path: '/v1/observations',
    body: {
      kind: 'test',
      about: ['activity/{radiator-eva}', 'crew-member/sergei-prokopyev'],
      text: 'Malfunction of the cooling system pumps in one of the spacesuits, found while the suits were tested.',
      by: roscosmos,
      occurredAt: '2022-11-25',
      sources: [newsconquest, spacewalkSuspended, spacesuitProblem],
    },
  },
  {
    name: 'radiator-eva-cancelled',
    row: 2,
    recordedAt: '2022-11-25T12:00:00Z',
    path: '/v1/evas/{radiator-eva}/cancellation',
    body: {
      reason: 'The cooling pumps of a suit do not work as they should.',
      because: ['observation/{suit-fault}'],
      by: roscosmos,
      occurredAt: '2022-11-25',
      sources: [newsconquest, spacewalkSuspended],
    },
  },
];
