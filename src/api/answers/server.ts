import * as z from 'zod';
import { sequence } from '../../domain/id.ts';
import { entry } from './entry.ts';
import { named } from './named.ts';
import { instant } from './said.ts';

/** A place in the log, or 0: before its beginning. */
const place = z.int().min(0);

export const eventPage = named(
  'EventPage',
  z.strictObject({
    items: z.array(entry),
    next: sequence.nullable().meta({ description: '`after` of the next page; null at the end.' }),
    head: place,
  }),
);

export const log = named(
  'Log',
  z.strictObject({
    name: z.string(),
    clock: z.enum(['live', 'replay']),
    head: place,
    logTime: instant.nullable().meta({ description: 'The latest time at which something was recorded.' }),
  }),
);

export const liveness = named('Liveness', z.strictObject({ live: z.literal(true) }));

const stopped = z
  .strictObject({ sequence: place, detail: z.string() })
  .meta({ description: 'The entry that it cannot read, and why.' });

export const readiness = named(
  'Readiness',
  z.strictObject({
    ready: z.boolean(),
    log: z.strictObject({
      sequence: place.nullable(),
      ahead: z.int().min(0).meta({
        description:
          "Milliseconds by which the log's time is ahead of the server's clock: so long nothing is recorded later.",
      }),
      fault: z.string().nullable(),
    }),
    commands: z
      .strictObject({ fault: z.string().nullable() })
      .meta({ description: 'Why nothing can be recorded now; it changes nothing about reading.' }),
    mirror: z
      .strictObject({ state: z.enum(['filling', 'live', 'away', 'stopped']), reason: z.string().optional() })
      .optional()
      .meta({ description: 'How the local log stands to the store of record, where it is a mirror of it.' }),
    views: z.strictObject({
      ready: z.boolean(),
      fault: z.string().nullable(),
      sequence: place,
      each: z.array(z.strictObject({ name: z.string(), sequence: place, stopped: stopped.nullable() })),
    }),
  }),
);
