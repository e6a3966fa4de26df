import * as z from 'zod';
import { defineEvent } from '../event.ts';

export const logName = z
  .string()
  .max(32)
  .regex(/^[a-z0-9]+$/, 'a log name is lower-case letters and digits');
export const logClock = z.enum(['live', 'replay']);
export type LogClock = z.infer<typeof logClock>;

/** The first event of every log. */
export const logOpened = defineEvent('LogOpened', z.strictObject({ name: logName, clock: logClock }));
