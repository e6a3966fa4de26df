import { recordAssessment, retractAssessment } from '../../domain/assessment/commands.ts';
import { type CommandRoute, commandRoute, exampleKey } from './command-route.ts';
import { roscosmos } from './example-authors.ts';
import { begins, existing } from './targets.ts';

export const assessmentRoutes: readonly CommandRoute[] = [
  commandRoute(recordAssessment, {
    path: '/assessments',
    summary: 'Record an assessment: a dated judgement, which may supersede earlier ones',
    begins: true,
    target: begins('assessment', 'assessments'),
    example: {
      step: 40,
      body: {
        by: roscosmos,
        occurredAt: '2022-12-22',
        about: ['vehicle/soyuz-ms-22', `anomaly/${exampleKey(10)}`],
        findings: [{ text: 'The temperature is stable below 30 °C.', basis: 'measurement' }],
        hypotheses: [
          { hypothesis: `anomaly/${exampleKey(10)}/hypothesis/micrometeoroid`, standing: 'likely' },
          { hypothesis: `anomaly/${exampleKey(10)}/hypothesis/manufacturing-defect`, standing: 'not-confirmed' },
        ],
        effects: [
          { on: 'health', vehicle: 'vehicle/soyuz-ms-22', subsystem: 'thermal control', status: 'failed' },
          {
            on: 'fitness',
            vehicle: 'vehicle/soyuz-ms-22',
            return: 'contingency',
            fitness: 'fit-within-limits',
            atMost: 2,
            confidence: 'medium',
          },
        ],
        cites: [`observation/${exampleKey(2)}`],
      },
    },
  }),
  commandRoute(retractAssessment, {
    path: '/assessments/{id}/retraction',
    parameters: { id: 'uuid' },
    summary: 'Retract an assessment; it stays on record as retracted',
    target: existing('assessment'),
    example: {
      step: 805,
      parameters: { id: exampleKey(40) },
      body: { by: roscosmos, reason: 'The measurement was of another loop.' },
    },
  }),
];
