import * as z from 'zod';
import { author } from '../../author.ts';
import { distinct } from '../../distinct.ts';
import { defineEvent } from '../../event.ts';
import { grounds } from '../../grounds.ts';
import { slug, uuid } from '../../id.ts';
import { reference } from '../../reference.ts';
import { line, text } from '../../text.ts';

/** Since version 2 it may name hypotheses that it counts on, whatever their standing. */
export const optionAdded = defineEvent(
  'OptionAdded',
  z.strictObject({ id: slug, title: line, text, hypotheses: distinct(z.array(reference('hypothesis'))) }),
  {
    correctable: { shown: ['/title', '/text'] },
    version: 2,
    upcasts: { 1: (facts: object) => ({ ...facts, hypotheses: [] }) },
  },
);

export const optionRejected = defineEvent('OptionRejected', z.strictObject({ option: slug, ...grounds }), {
  correctable: { shown: ['/reason'] },
});

const evidenceCited = defineEvent(
  'EvidenceCited',
  z.strictObject({ evidence: z.array(reference()).min(1), text: text.nullable() }),
  { correctable: { shown: ['/text'] } },
);

/** For an option, in words, or both. */
export const recommendationMade = defineEvent(
  'RecommendationMade',
  z.strictObject({
    id: uuid,
    option: slug.nullable(),
    text: text.nullable(),
    conditions: z.array(text),
    because: grounds.because,
  }),
  { correctable: { shown: ['/text', '/conditions/*'] } },
);

export const pollAnswer = z.enum(['go', 'no-go', 'go-with-conditions', 'abstain']);
export type Answer = z.infer<typeof pollAnswer>;

/** Whose answer it is; null: the author's, or that of the authority that they act for. */
export const pollAnswered = defineEvent(
  'PollAnswered',
  z.strictObject({
    forum: line,
    member: author.nullable(),
    answer: pollAnswer,
    conditions: z.array(text),
    text: text.nullable(),
    because: grounds.because,
  }),
  { correctable: { shown: ['/member/name', '/conditions/*', '/text'] } },
);

export const concurrence = z.enum(['concurs', 'concurs-with-conditions', 'does-not-concur']);

/** Whose concurrence it is, or not; null: the author's, or that of the authority that they act for. */
export const concurrenceRecorded = defineEvent(
  'ConcurrenceRecorded',
  z.strictObject({
    partner: author.nullable(),
    concurrence,
    option: slug.nullable(),
    conditions: z.array(text),
    text: text.nullable(),
    because: grounds.because,
  }),
  { correctable: { shown: ['/partner/name', '/conditions/*', '/text'] } },
);

/** Against an option, or against where the decision is going altogether. */
export const dissentFiled = defineEvent(
  'DissentFiled',
  z.strictObject({ id: uuid, text, option: slug.nullable(), because: grounds.because }),
  { correctable: { shown: ['/text'] } },
);

export const dissentAnswer = z.enum(['addressed', 'overruled', 'not-stated']);

export const dissentAnswered = defineEvent(
  'DissentAnswered',
  z.strictObject({ dissent: uuid, answer: dissentAnswer, text: text.nullable(), because: grounds.because }),
  { correctable: { shown: ['/text'] } },
);

export const dissentWithdrawn = defineEvent('DissentWithdrawn', z.strictObject({ dissent: uuid, ...grounds }), {
  correctable: { shown: ['/reason'] },
});

export const deliberationEvents = [
  optionAdded,
  optionRejected,
  evidenceCited,
  recommendationMade,
  pollAnswered,
  concurrenceRecorded,
  dissentFiled,
  dissentAnswered,
  dissentWithdrawn,
] as const;
