import { assignCrewMember, assignReturnSeat, recordDeparture } from '../../domain/crew-member/commands.ts';
import { type CommandRoute, commandRoute } from './command-route.ts';
import { nasa } from './example-authors.ts';
import { beginsBySlug, existing } from './targets.ts';

const parameters = { id: 'slug' } as const;
const target = existing('crew-member');
const rubio = { id: 'francisco-rubio' };

export const crewMemberRoutes: readonly CommandRoute[] = [
  commandRoute(assignCrewMember, {
    path: '/crew-members',
    summary: 'Put a crew member on record, aboard until they depart',
    begins: true,
    target: beginsBySlug('crew-member', 'crew-members'),
    example: { step: 3, body: { by: nasa, id: 'francisco-rubio', name: 'Francisco Rubio', agency: 'NASA' } },
  }),
  commandRoute(assignReturnSeat, {
    path: '/crew-members/{id}/return-seat',
    parameters,
    summary: 'Give a crew member the seat in which they would leave, nominally, in a contingency or both',
    target,
    example: { step: 6, parameters: rubio, body: { by: nasa, vehicle: 'vehicle/soyuz-ms-22', seat: 'Right' } },
  }),
  commandRoute(recordDeparture, {
    path: '/crew-members/{id}/departure',
    parameters,
    summary: 'Record that a crew member departed: landed, lost or transferred',
    target,
    example: {
      step: 899,
      parameters: rubio,
      body: { by: nasa, occurredAt: '2023-09-27T11:17Z', manner: 'landed', vehicle: 'vehicle/soyuz-ms-22' },
    },
  }),
];
