import * as z from 'zod';
import type { Instant } from '../../domain/id.ts';
import { reference } from '../../domain/reference.ts';
import { readActivities } from '../../projections/activities/read.ts';
import { listedActivity } from '../answers/listed-activity.ts';
import { afterPlace, effectiveAtParameter } from './list-place.ts';
import { type Read, readList } from './read.ts';

const query = z.strictObject({
  status: z.enum(['planned', 'cancelled', 'ended']).optional().meta({ description: 'Only those that stand so.' }),
  vehicle: reference('vehicle')
    .optional()
    .meta({ type: 'string', description: 'Only those of this vehicle, such as `vehicle/soyuz-ms-22`.' }),
  effectiveAt: effectiveAtParameter,
});

const list = (path: string, summary: string, kind?: 'eva'): Read =>
  readList({
    path,
    summary,
    query,
    answer: listedActivity,
    read: ({ past, now, query: { status, vehicle, effectiveAt } }, { limit, after }) =>
      readActivities(
        past,
        now,
        { kind, status, vehicle, effectiveAt: effectiveAt as Instant | undefined },
        { limit, ...afterPlace(after) },
      ),
  });

export const activitiesRead = list('/activities', 'Every activity, EVAs among them, by the time planned');
export const evasRead = list('/evas', 'Every EVA, by the time planned', 'eva');
