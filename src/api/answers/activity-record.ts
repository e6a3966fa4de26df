import * as z from 'zod';
import { activityPlanned } from '../../domain/activity/events.ts';
import { activityEnd, activityStatus } from './activity.ts';
import { citedList, standing } from './cited.ts';
import { viewOf } from './moment.ts';
import { named } from './named.ts';
import { reference, said, whySaid } from './said.ts';
import { evidences, section, statement, statements } from './statement.ts';

const { kind, title, text, planned, objectives } = activityPlanned.facts.shape;
const plan = named('CitedPlan', z.strictObject({ planned, vehicles: citedList, people: citedList, objectives }));
const why = { ...whySaid, because: citedList };

const change = named(
  'ActivityChange',
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('replanned'), from: plan, to: plan, ...why }),
    z.strictObject({ type: z.enum(['cancelled', 'reinstated']), ...why }),
    z.strictObject({ type: z.literal('ended'), ...activityEnd, because: citedList }),
  ]),
);

export const activityRecord = viewOf('ActivityRecord', {
  activity: reference,
  asItStands: standing,
  plan: z
    .strictObject({ kind, title, text, ...plan.shape, said })
    .meta({ description: 'The plan as it was first recorded.' }),
  orderedBy: citedList,
  status: activityStatus,
  planned: plan.meta({ description: 'The plan as it stands.' }),
  overdue: z.boolean(),
  changes: z.array(change).meta({ description: 'Of the plan or of its standing, in the order of the record.' }),
  anomalies: z
    .array(z.strictObject({ reference, ...standing.shape }))
    .meta({ description: 'Open ones about one of its vehicles or people.' }),
  observations: evidences,
  assessments: evidences,
  informationRequests: statements,
  decisions: section(z.strictObject({ ...statement.shape, inScope: z.boolean(), awaited: z.boolean() })).meta({
    description: 'Those that name it, now or at some time.',
  }),
});
