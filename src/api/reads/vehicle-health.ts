import * as z from 'zod';
import type { Instant } from '../../domain/id.ts';
import { readVehicleHealth } from '../../projections/vehicle-health/read.ts';
import { vehicleHealth } from '../answers/vehicle-health.ts';
import { instantText } from './parameters.ts';
import { readList } from './read.ts';

const place = z.object({ order: z.string(), key: z.string() });

export const vehicleHealthRead = readList({
  path: '/vehicle-health',
  summary: 'Every vehicle: the health of its subsystems, its fitness for both returns, its anomalies open or accepted',
  query: z.strictObject({
    effectiveAt: instantText.optional().meta({ description: 'Show what held at this instant, by what is on record.' }),
  }),
  answer: vehicleHealth,
  read: ({ past, now, query }, { limit, after }) => {
    const effectiveAt = query.effectiveAt as Instant | undefined;
    return readVehicleHealth(
      past,
      { now, effectiveAt },
      { limit, after: place.optional().catch(undefined).parse(after) },
    );
  },
});
