import * as z from 'zod';
import { sequence } from '../../domain/id.ts';
import { activityAsItStands, cancellation, replanning } from './activity.ts';
import { named } from './named.ts';
import { corrected, titled } from './said.ts';

export const listedActivity = named(
  'ListedActivity',
  z.strictObject({
    ...activityAsItStands,
    corrected,
    vehicles: z.array(titled),
    people: z.array(titled),
    orderedBy: z.array(titled),
    replannings: z.array(replanning),
    cancellations: z.array(cancellation),
    anomalies: z
      .array(z.strictObject({ ...titled.shape, reported: sequence }))
      .meta({ description: 'Open ones about one of its vehicles or people.' }),
    overdue: z.boolean().meta({ description: 'Planned, and its latest instant has passed.' }),
  }),
);
