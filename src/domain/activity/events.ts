import * as z from 'zod';
import { claimedTime } from '../claimed-time.ts';
import { distinct } from '../distinct.ts';
import { defineEvent, type EventOf } from '../event.ts';
import { grounds } from '../grounds.ts';
import { reference } from '../reference.ts';
import { line, text } from '../text.ts';
import { activityKind } from './kind.ts';

// Two families of events with one schema: the name follows the kind, so that an EVA is found by name in the log.

const vehicles = distinct(z.array(reference('vehicle')));
const people = distinct(z.array(reference('crew-member')));
const objectives = z.array(text);

const planned = z.strictObject({
  kind: activityKind,
  title: line.nullable(),
  text: text.nullable(),
  vehicles,
  people,
  objectives,
  /** Null: no time is planned. */
  planned: claimedTime.nullable(),
  orderedBy: z.array(reference('decision', 'option', 'program', 'recommendation', 'information-request', 'entry')),
});
const plannedCorrectable = { folded: ['/planned'], shown: ['/title', '/text', '/objectives/*'] };

/** Null is what stays as it was; `{to: null}` puts it off to no time at all. */
const replanned = z.strictObject({
  planned: z.strictObject({ to: claimedTime.nullable() }).nullable(),
  vehicles: vehicles.nullable(),
  people: people.nullable(),
  objectives: objectives.nullable(),
  ...grounds,
});
const replannedCorrectable = { folded: ['/planned/to'], shown: ['/objectives/*', '/reason'] };

const why = z.strictObject(grounds);
const whyCorrectable = { shown: ['/reason'] };

const ended = z.strictObject({
  result: z.enum(['completed', 'in-part', 'broken-off']),
  text: text.nullable(),
  because: grounds.because,
});
const endedCorrectable = { shown: ['/text'] };

export const activityPlanned = defineEvent('ActivityPlanned', planned, { correctable: plannedCorrectable });
const activityReplanned = defineEvent('ActivityReplanned', replanned, { correctable: replannedCorrectable });
const activityCancelled = defineEvent('ActivityCancelled', why, { correctable: whyCorrectable });
const activityReinstated = defineEvent('ActivityReinstated', why, { correctable: whyCorrectable });
export const activityEnded = defineEvent('ActivityEnded', ended, { correctable: endedCorrectable });

const evaPlanned = defineEvent('EvaPlanned', planned, { correctable: plannedCorrectable });
const evaReplanned = defineEvent('EvaReplanned', replanned, { correctable: replannedCorrectable });
const evaCancelled = defineEvent('EvaCancelled', why, { correctable: whyCorrectable });
const evaReinstated = defineEvent('EvaReinstated', why, { correctable: whyCorrectable });
const evaEnded = defineEvent('EvaEnded', ended, { correctable: endedCorrectable });

export const activityEvents = [
  activityPlanned,
  activityReplanned,
  activityCancelled,
  activityReinstated,
  activityEnded,
  evaPlanned,
  evaReplanned,
  evaCancelled,
  evaReinstated,
  evaEnded,
] as const;
export type ActivityEvent = EventOf<(typeof activityEvents)[number]>;
export type ActivityPlan = z.infer<typeof planned>;
export type ActivityReplan = z.infer<typeof replanned>;
export type ActivityEnd = z.infer<typeof ended>;
