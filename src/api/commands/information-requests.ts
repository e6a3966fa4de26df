import {
  declineRequest,
  provideInformation,
  requestInformation,
  withdrawRequest,
} from '../../domain/information-request/commands.ts';
import { type CommandRoute, commandRoute, exampleKey } from './command-route.ts';
import { nasa, roscosmos } from './example-authors.ts';
import { begins, existing } from './targets.ts';

const parameters = { id: 'uuid' } as const;
const target = existing('information-request');
const asked = { id: exampleKey(50) };

export const informationRequestRoutes: readonly CommandRoute[] = [
  commandRoute(requestInformation, {
    path: '/information-requests',
    summary: 'Ask for information: what, of whom, by when, about what; anyone may',
    begins: true,
    target: begins('information-request', 'information-requests'),
    example: {
      step: 50,
      body: {
        by: nasa,
        text: 'Could a docked Dragon carry additional crew in an emergency?',
        of: [{ role: 'Crew Dragon program', agency: 'SpaceX' }],
        about: ['vehicle/soyuz-ms-22'],
        due: '2023-01-10',
      },
    },
  }),
  commandRoute(provideInformation, {
    path: '/information-requests/{id}/answer',
    parameters,
    summary: 'Answer an information request, with a text or with what answers it',
    target,
    example: {
      step: 51,
      parameters: asked,
      body: { by: { role: 'Crew Dragon program', agency: 'SpaceX' }, text: 'Yes: one more, in cargo stowage.' },
    },
  }),
  commandRoute(declineRequest, {
    path: '/information-requests/{id}/refusal',
    parameters,
    summary: 'Decline an information request',
    target,
    example: { step: 52, parameters: asked, body: { by: roscosmos, reason: 'Not ours to say.' } },
  }),
  commandRoute(withdrawRequest, {
    path: '/information-requests/{id}/withdrawal',
    parameters,
    summary: 'Withdraw an information request',
    target,
    example: { step: 53, parameters: asked, body: { by: nasa, reason: 'It is answered.' } },
  }),
];
