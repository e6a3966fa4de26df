import * as z from 'zod';
import { author } from '../author.ts';
import { defineEvent, type EventOf } from '../event.ts';
import { sequence } from '../id.ts';
import { reference } from '../reference.ts';
import { line, text } from '../text.ts';

/** Whose act it is holds the desk from then on. */
export const dutyTaken = defineEvent(
  'DutyTaken',
  z.strictObject({
    /** Of the desk: the same in each of its entries. */
    role: line,
    agency: line,
    /** Null: nobody is on record as having held it before. */
    relieves: author.nullable(),
    /** The handover brief that they were given: what came after one sequence, up to another. Null: none is named. */
    brief: z
      .strictObject({ since: sequence, to: sequence })
      .refine(({ since, to }) => since <= to, { error: 'ends before it begins', path: ['to'] })
      .nullable(),
    note: text.nullable(),
  }),
  { correctable: { shown: ['/relieves/name', '/note'] } },
);

/** By the holder: of the items of a handover brief, or of entries since, those that they take over, and those not. */
export const itemsAcknowledged = defineEvent(
  'ItemsAcknowledged',
  z.strictObject({
    /** Every entry up to this one; null: only what is named. */
    upTo: sequence.nullable(),
    items: z.array(reference()),
    notAcknowledged: z.array(z.strictObject({ item: reference(), why: text })),
  }),
  { correctable: { shown: ['/notAcknowledged/*/why'] } },
);

export const deskEvents = [dutyTaken, itemsAcknowledged] as const;
export type DeskEvent = EventOf<(typeof deskEvents)[number]>;
