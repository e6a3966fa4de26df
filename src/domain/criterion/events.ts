import * as z from 'zod';
import { defineEvent, type EventOf } from '../event.ts';
import { grounds } from '../grounds.ts';
import { reference, thingKinds } from '../reference.ts';
import { line, text } from '../text.ts';
import { limit } from './limit.ts';

/** How far back a criterion may look. */
const mostObservations = 50;
const count = z.int().min(1).max(mostObservations);

export const criterionAttached = defineEvent(
  'CriterionAttached',
  z.strictObject({
    /** What it is for. That of an anomaly is for every decision that is about it, awaits it or cites it. */
    to: reference('decision', 'anomaly'),
    title: line,
    text: text.nullable(),
    /** The flight rule, or whatever it comes from, as it is called. */
    rule: line.nullable(),
    /** The name of the quantity, compared as names of people are. */
    quantity: line,
    unit: line,
    limit,
    /** Met where so many … */
    times: count,
    /** … of the last so many observations of the quantity keep to the limit's words. */
    ofLast: count,
    /** The observations that count are about one of these; none: about what the decision or anomaly is about. */
    about: z.array(reference(...thingKinds)),
    /** Once met it speaks against taking one of these options; none: against taking any. */
    against: z.array(reference('option')),
  }),
  // Another limit is another criterion: this one is withdrawn.
  { correctable: { shown: ['/title', '/text', '/rule'] } },
);

const criterionWithdrawn = defineEvent('CriterionWithdrawn', z.strictObject(grounds), {
  correctable: { shown: ['/reason'] },
});

export const criterionEvents = [criterionAttached, criterionWithdrawn] as const;
export type CriterionEvent = EventOf<(typeof criterionEvents)[number]>;
export type CriterionFacts = z.infer<typeof criterionAttached.facts>;
