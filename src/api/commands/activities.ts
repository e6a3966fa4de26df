import {
  cancelActivity,
  endActivity,
  planActivity,
  planEva,
  reinstateActivity,
  replanActivity,
} from '../../domain/activity/commands.ts';
import type { ActivityFamily } from '../../domain/activity/kind.ts';
import { type Addressed, type CommandRoute, commandRoute, exampleKey } from './command-route.ts';
import { nasa, roscosmos } from './example-authors.ts';
import { begins, existing } from './targets.ts';

const parameters = { id: 'uuid' } as const;

/** What is done to an activity once it is planned: the same for an EVA and for any other, each under its own path. */
function routesOf(
  family: ActivityFamily,
  collection: string,
  named: string,
  example: { readonly step: number; readonly by: object; readonly because: readonly string[] },
): readonly CommandRoute[] {
  const target = (at: Addressed) => ({ ...existing('activity')(at), fields: { family } });
  const path = `/${collection}/{id}`;
  const { by, because, step } = example;
  const shared = { id: exampleKey(step) };
  return [
    commandRoute(replanActivity, {
      path: `${path}/replanning`,
      parameters,
      summary: `Replan ${named}: its time (or none), people, objectives, and why`,
      target,
      example: {
        step: step + 1,
        parameters: shared,
        body: { by, planned: '2022-12-22T12:00Z', reason: 'The debris passes first.', because },
      },
    }),
    commandRoute(cancelActivity, {
      path: `${path}/cancellation`,
      parameters,
      summary: `Cancel ${named}; what is behind it, or that nothing on record is`,
      target,
      example: { step: step + 2, parameters: shared, body: { by, reason: 'The vehicle leaks.', because } },
    }),
    commandRoute(reinstateActivity, {
      path: `${path}/reinstatement`,
      parameters,
      summary: `Take back the cancellation of ${named}`,
      target,
      example: { step: step + 3, parameters: shared, body: { by, reason: 'It is done after all.' } },
    }),
    commandRoute(endActivity, {
      path: `${path}/end`,
      parameters,
      summary: `Record the end of ${named}: completed, in part, broken off`,
      target,
      example: { step: step + 4, parameters: shared, body: { by, result: 'completed' } },
    }),
  ];
}

const leak = [`anomaly/${exampleKey(10)}`];

export const activityRoutes: readonly CommandRoute[] = [
  commandRoute(planEva, {
    path: '/evas',
    summary: 'Plan an EVA',
    begins: true,
    target: begins('activity', 'evas'),
    example: {
      step: 20,
      body: {
        by: roscosmos,
        title: 'EVA-56',
        planned: '2022-12-15T02:20Z',
        vehicles: ['vehicle/soyuz-ms-22'],
        people: ['crew-member/francisco-rubio'],
        objectives: ['Move a radiator to Nauka'],
      },
    },
  }),
  ...routesOf('eva', 'evas', 'an EVA', { step: 20, by: roscosmos, because: leak }),
  commandRoute(planActivity, {
    path: '/activities',
    summary: 'Plan an activity of any other kind than an EVA',
    begins: true,
    target: begins('activity', 'activities'),
    example: {
      step: 30,
      body: {
        by: nasa,
        kind: 'inspection',
        title: 'Canadarm2 looks at the radiator',
        vehicles: ['vehicle/soyuz-ms-22'],
      },
    },
  }),
  ...routesOf('activity', 'activities', 'an activity', { step: 30, by: nasa, because: leak }),
];
