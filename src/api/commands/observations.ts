import { recordObservation } from '../../domain/observation/commands.ts';
import { type CommandRoute, commandRoute } from './command-route.ts';
import { roscosmos } from './example-authors.ts';
import { begins } from './targets.ts';

export const observationRoutes: readonly CommandRoute[] = [
  commandRoute(recordObservation, {
    path: '/observations',
    summary: 'Record an observation: how anything is written down in seconds',
    begins: true,
    target: begins('observation', 'observations'),
    example: {
      step: 2,
      body: {
        by: roscosmos,
        occurredAt: '2022-12-16T08:08Z',
        about: ['vehicle/soyuz-ms-22'],
        kind: 'test',
        text: 'Thruster test nominal; the cooling loop is the source of the leak.',
        quantities: [{ name: 'temperature, living area', unit: 'degC', most: '30' }],
        sources: [{ text: 'spaceref.com, successful thruster test' }],
      },
    },
  }),
];
