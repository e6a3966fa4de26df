import {
  recordDocking,
  recordFlightEnd,
  recordLaunch,
  recordUndocking,
  registerVehicle,
} from '../../domain/vehicle/commands.ts';
import { type CommandRoute, commandRoute } from './command-route.ts';
import { nasa, roscosmos } from './example-authors.ts';
import { beginsBySlug, existing } from './targets.ts';

const parameters = { id: 'slug' } as const;
const target = existing('vehicle');
const soyuz = { id: 'soyuz-ms-22' };
const crew = ['crew-member/francisco-rubio'];

export const vehicleRoutes: readonly CommandRoute[] = [
  commandRoute(registerVehicle, {
    path: '/vehicles',
    summary: 'Register a vehicle: anything whose health is tracked',
    begins: true,
    target: beginsBySlug('vehicle', 'vehicles'),
    example: {
      step: 1,
      body: {
        by: roscosmos,
        id: 'soyuz-ms-22',
        name: 'Soyuz MS-22',
        kind: 'crewed-spacecraft',
        aliases: [{ agency: 'NASA', name: '68S' }],
        agency: 'Roscosmos',
        seats: 3,
      },
    },
    moreExamples: [{ step: 5, body: { by: nasa, id: 'iss', name: 'International Space Station', kind: 'station' } }],
  }),
  commandRoute(recordLaunch, {
    path: '/vehicles/{id}/launch',
    parameters,
    summary: 'Record that a vehicle launched, and with whom',
    target,
    example: {
      step: 4,
      parameters: soyuz,
      body: { by: roscosmos, occurredAt: '2022-09-21T13:54:50Z', crew },
    },
  }),
  commandRoute(recordDocking, {
    path: '/vehicles/{id}/docking',
    parameters,
    summary: 'Record that a vehicle docked',
    target,
    example: {
      step: 7,
      parameters: soyuz,
      body: { by: roscosmos, occurredAt: '2022-09-21T17:06:34Z', at: 'vehicle/iss', port: 'Rassvet' },
    },
  }),
  commandRoute(recordUndocking, {
    path: '/vehicles/{id}/undocking',
    parameters,
    summary: 'Record that a vehicle undocked, and with whom',
    target,
    example: { step: 900, parameters: soyuz, body: { by: roscosmos, occurredAt: '2023-03-28T09:57Z' } },
  }),
  commandRoute(recordFlightEnd, {
    path: '/vehicles/{id}/flight-end',
    parameters,
    summary: 'Record that a flight ended: landed, deorbited or lost; who was in it has departed with it',
    target,
    example: {
      step: 901,
      parameters: soyuz,
      body: { by: roscosmos, occurredAt: '2023-03-28T11:45Z', manner: 'landed', place: 'Southeast of Zhezkazgan' },
    },
  }),
];
