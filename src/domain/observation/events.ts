import * as z from 'zod';
import { author } from '../author.ts';
import { quantityPlaces } from '../correction/quantity-places.ts';
import { distinct } from '../distinct.ts';
import { defineEvent, type EventOf } from '../event.ts';
import { kindOf } from '../kind.ts';
import { quantity } from '../quantity.ts';
import { reference, thingKinds } from '../reference.ts';
import { line, text } from '../text.ts';

const observationKinds = [
  'log-entry',
  'crew-report',
  'statement',
  'document',
  'video',
  'imagery',
  'telemetry',
  'tracking',
  'test',
  'inspection',
] as const;

/** What was found of a prediction that an assessment made. */
const predictionOutcome = z.strictObject({ prediction: reference('prediction'), result: z.enum(['held', 'failed']) });

export const observationKind = kindOf(observationKinds);

const facts = z.strictObject({
  kind: observationKind,
  about: z.array(reference(...thingKinds, 'hypothesis', 'option')).min(1),
  title: line,
  text,
  quantities: z.array(quantity),
  contradicts: z.array(reference()),
  /** As far as each is known: a role of an agency, a person, an agency as such. */
  sentTo: z.array(author),
  predictions: z.array(predictionOutcome),
});

/** What commands take; older ones took more. */
export const observationRules = z.object({
  about: distinct(facts.shape.about.max(100)),
  quantities: facts.shape.quantities.max(100),
});

export const observationRecorded = defineEvent('ObservationRecorded', facts, {
  version: 2,
  // A role of an agency, all that version 1 had, is one of what can be known.
  upcasts: { 1: (facts: object) => facts },
  correctable: {
    // A value that was noted on the wrong ship counts on the right one.
    folded: ['/quantities', ...quantityPlaces('/quantities/*'), '/about', '/about/*'],
    shown: ['/title', '/text'],
    rules: observationRules,
  },
});

export const observationEvents = [observationRecorded] as const;
export type ObservationEvent = EventOf<(typeof observationEvents)[number]>;
