import * as z from 'zod';
import { activityEnded, activityPlanned } from '../../domain/activity/events.ts';
import { grounds } from '../../domain/grounds.ts';
import { named } from './named.ts';
import { resource } from './resource.ts';
import { reference, said, whySaid } from './said.ts';

const { planned, vehicles, people, objectives } = activityPlanned.facts.shape;

const plan = named('Plan', z.strictObject({ planned, vehicles, people, objectives }));
export const replanning = named('Replanning', z.strictObject({ from: plan, to: plan, ...whySaid }));
export const cancellation = named(
  'Cancellation',
  z.strictObject({
    ...grounds,
    cancelled: said,
    reinstated: z.strictObject(whySaid).nullable().meta({ description: 'Null while it stays cancelled.' }),
  }),
);

export const activityStatus = z.enum(['planned', 'cancelled', 'ended']);
export const activityEnd = { ...activityEnded.facts.shape, said };

/** An activity as it stands, but for how it came to be so. */
export const activityAsItStands = {
  ...activityPlanned.facts.shape,
  activity: reference,
  recorded: said,
  status: activityStatus,
  end: z.strictObject(activityEnd).nullable(),
};

export const activity = resource('Activity', {
  ...activityAsItStands,
  replannings: z.array(replanning),
  cancellations: z.array(cancellation),
});
