import {
  closeAnomaly,
  declareHypothesis,
  reopenAnomaly,
  reportAnomaly,
  reportLeak,
} from '../../domain/anomaly/commands.ts';
import { slug } from '../../domain/id.ts';
import { referenceTo } from '../../domain/reference.ts';
import { type CommandRoute, commandRoute, exampleKey } from './command-route.ts';
import { nasa, roscosmos } from './example-authors.ts';
import { begins, existing } from './targets.ts';

const parameters = { id: 'uuid' } as const;
const target = existing('anomaly');
const leak = { id: exampleKey(10) };

export const anomalyRoutes: readonly CommandRoute[] = [
  commandRoute(reportLeak, {
    path: '/vehicles/{id}/leak-reports',
    parameters: { id: 'slug' },
    summary: 'Report a leak of a vehicle, which begins an anomaly',
    begins: true,
    target: (at) => ({
      ...begins('anomaly', 'anomalies')(at),
      fields: { vehicle: slug.parse(at.parameters.id) },
      named: [referenceTo('vehicle', at.parameters.id ?? '')],
    }),
    example: {
      step: 10,
      parameters: { id: 'soyuz-ms-22' },
      body: {
        by: roscosmos,
        occurredAt: '2022-12-15T00:45Z',
        text: 'A stream of fluid and particles from the instrument module, seen on live video; pressure drops in the loop.',
        system: 'thermal control',
        medium: 'coolant',
        hypotheses: [{ id: 'micrometeoroid', text: 'A micrometeoroid strike on the radiator' }],
        sources: [{ text: 'nasaspaceflight.com, Soyuz MS-22 leak' }],
      },
    },
  }),
  commandRoute(reportAnomaly, {
    path: '/anomalies',
    summary: 'Report an anomaly: one thing that is watched until it is disposed of',
    begins: true,
    target: begins('anomaly', 'anomalies'),
    example: {
      step: 11,
      body: { by: nasa, about: ['vehicle/soyuz-ms-22'], text: 'Cabin temperature rises slowly.' },
    },
  }),
  commandRoute(declareHypothesis, {
    path: '/anomalies/{id}/hypotheses',
    parameters,
    summary: 'Declare a hypothesis for an anomaly; assessments give it its standing',
    target,
    example: {
      step: 12,
      parameters: leak,
      body: { by: roscosmos, id: 'manufacturing-defect', text: 'A defect in the making of the radiator' },
    },
  }),
  commandRoute(closeAnomaly, {
    path: '/anomalies/{id}/closure',
    parameters,
    summary: 'Close an anomaly: resolved, accepted, merged into another, or entered in error',
    target,
    example: {
      step: 800,
      parameters: leak,
      body: { by: roscosmos, disposition: { type: 'resolved' }, because: [`anomaly/${exampleKey(10)}`] },
    },
  }),
  commandRoute(reopenAnomaly, {
    path: '/anomalies/{id}/reopening',
    parameters,
    summary: 'Reopen an anomaly that was closed',
    target,
    example: { step: 801, parameters: leak, body: { by: roscosmos, because: [`anomaly/${exampleKey(10)}`] } },
  }),
];
