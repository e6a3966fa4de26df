import * as z from 'zod';
import { quantityPlaces } from '../correction/quantity-places.ts';
import { defineEvent, type EventOf } from '../event.ts';
import { grounds } from '../grounds.ts';
import { stepsOf } from '../pointer.ts';
import { reference, thingKinds } from '../reference.ts';
import { line, text } from '../text.ts';
import { effect } from './effect.ts';
import { refuseJudgedTwice } from './judged-twice.ts';
import { finding, hypothesisStanding, predictedQuantities, prediction, sharedCause } from './judgement.ts';

const quantities = [
  ...quantityPlaces('/hypotheses/*/likelihood'),
  ...quantityPlaces('/sharedCauses/*/likelihood'),
  ...quantityPlaces('/predictions/*/quantities/*'),
];

const judged = z.looseObject({
  hypotheses: z.array(hypothesisStanding),
  sharedCauses: z.array(sharedCause),
  effects: z.array(effect),
  predictions: z.array(prediction.extend({ quantities: predictedQuantities })),
});

/** What commands take; older ones took more. */
const rules = judged.superRefine((facts, context) => {
  const refusal = refuseJudgedTwice(facts);
  if (refusal === undefined || refusal.ok) return;
  const { pointer = '', detail } = refusal.error;
  context.addIssue({ code: 'custom', path: [...stepsOf(pointer)], message: detail.replace(/\.$/, '') });
});

export const assessmentRecorded = defineEvent(
  'AssessmentRecorded',
  z.strictObject({
    about: z.array(reference(...thingKinds, 'hypothesis', 'option', 'finding', 'prediction')).min(1),
    /** Null where nothing in it has a text to take a first line from. */
    title: line.nullable(),
    text: text.nullable(),
    findings: z.array(finding),
    hypotheses: z.array(hypothesisStanding),
    sharedCauses: z.array(sharedCause),
    effects: z.array(effect),
    predictions: z.array(prediction),
    /** Earlier ones of the same agency that no longer stand while this one does. */
    supersedes: z.array(reference('assessment')),
    contradicts: z.array(reference()),
    cites: z.array(reference()),
  }),
  {
    correctable: {
      folded: [
        '/effects/*/since',
        '/effects/*/until',
        '/predictions/*/due',
        '/predictions/*/quantities',
        ...quantities,
      ],
      shown: [
        '/title',
        '/text',
        '/findings/*/text',
        '/effects/*/subsystem',
        '/effects/*/text',
        '/effects/*/limits/*',
        '/predictions/*/text',
      ],
      rules,
    },
  },
);

const assessmentRetracted = defineEvent('AssessmentRetracted', z.strictObject(grounds), {
  correctable: { shown: ['/reason'] },
});

export const assessmentEvents = [assessmentRecorded, assessmentRetracted] as const;
export type AssessmentEvent = EventOf<(typeof assessmentEvents)[number]>;
export type AssessmentFacts = z.infer<typeof assessmentRecorded.facts>;
