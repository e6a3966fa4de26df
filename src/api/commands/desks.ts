import { acknowledgeItems, openDesk, takeDuty } from '../../domain/desk/commands.ts';
import { type CommandRoute, commandRoute } from './command-route.ts';
import { beginsBySlug, existing } from './targets.ts';

const parameters = { id: 'slug' } as const;
const target = existing('desk');
const flightDirector = { id: 'iss-flight-director' };
const relieved = { name: 'Zebulon Scoville', role: 'Flight director', agency: 'NASA' };
const relieving = { name: 'Anthony Vareha', role: 'Flight director', agency: 'NASA' };

export const deskRoutes: readonly CommandRoute[] = [
  commandRoute(openDesk, {
    path: '/desks',
    summary: 'Put a desk on record, one role of one agency, by taking duty there',
    begins: true,
    target: beginsBySlug('desk', 'desks'),
    example: {
      step: 700,
      body: { by: relieved, id: 'iss-flight-director', role: 'ISS flight director', agency: 'NASA' },
    },
  }),
  commandRoute(takeDuty, {
    path: '/desks/{id}/duty',
    parameters,
    summary: 'Take duty at a desk, relieving whoever holds it, with the handover brief that was given',
    target,
    example: {
      step: 701,
      parameters: flightDirector,
      body: { by: relieving, relieves: relieved, brief: { since: 2, to: 20 } },
    },
  }),
  commandRoute(acknowledgeItems, {
    path: '/desks/{id}/acknowledgements',
    parameters,
    summary: 'Acknowledge what a handover brief says, item by item or up to an entry, and say what is not taken over',
    target,
    example: {
      step: 702,
      parameters: flightDirector,
      body: {
        by: relieving,
        upTo: 20,
        items: ['vehicle/soyuz-ms-22'],
        notAcknowledged: [{ item: 'entry/12', why: 'The pressure readings are still to be shown to me.' }],
      },
    },
  }),
];
