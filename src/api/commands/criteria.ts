import { attachCriterion, withdrawCriterion } from '../../domain/criterion/commands.ts';
import { type CommandRoute, commandRoute, exampleKey } from './command-route.ts';
import { roscosmos } from './example-authors.ts';
import { begins, existing } from './targets.ts';

export const criterionRoutes: readonly CommandRoute[] = [
  commandRoute(attachCriterion, {
    path: '/criteria',
    summary: 'Attach a criterion, a flight rule or limit as data, to a decision or an anomaly',
    begins: true,
    target: begins('criterion', 'criteria'),
    example: {
      step: 14,
      body: {
        by: roscosmos,
        to: `anomaly/${exampleKey(10)}`,
        quantity: 'temperature, living area',
        unit: 'degC',
        limit: { is: 'above', value: '40' },
        times: 2,
        ofLast: 3,
        text: 'Nobody comes home in a cabin that was above 40 °C in two of the last three measurements.',
        rule: 'Flight rule on cabin temperature',
      },
    },
  }),
  commandRoute(withdrawCriterion, {
    path: '/criteria/{id}/withdrawal',
    parameters: { id: 'uuid' },
    summary: 'Withdraw a criterion; it stays on record and is asked no longer',
    target: existing('criterion'),
    example: {
      step: 806,
      parameters: { id: exampleKey(14) },
      body: { by: roscosmos, reason: 'Nobody comes home in it.' },
    },
  }),
];
