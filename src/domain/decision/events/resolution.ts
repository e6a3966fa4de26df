import * as z from 'zod';
import { claimedTime } from '../../claimed-time.ts';
import { defineEvent } from '../../event.ts';
import { grounds } from '../../grounds.ts';
import { slug } from '../../id.ts';
import { reference } from '../../reference.ts';
import { text } from '../../text.ts';
import { acknowledges } from '../acknowledges.ts';
import { programItem } from '../program.ts';

/** What a decision that is taken says, beside its basis, which is in the envelope. */
const takenFacts = z.strictObject({
  option: slug,
  ...grounds,
  acknowledges,
  conditions: z.array(text),
  expires: claimedTime.nullable(),
  revisit: text.nullable(),
  program: z.array(programItem),
});

/** In version 1 an author acknowledged single entries only. */
const acknowledgedSingly = <Facts extends { readonly acknowledges: readonly number[] }>(facts: Facts) => ({
  ...facts,
  acknowledges: { sequences: facts.acknowledges, upTo: null },
});
const versions = { version: 2, upcasts: { 1: acknowledgedSingly } };

export const decisionTaken = defineEvent('DecisionTaken', takenFacts, {
  correctable: { shown: ['/reason'], until: '/expires' },
  ...versions,
});

/** The same act, with a program: it says what a vehicle or crew member will do. */
const flightProgramDecided = defineEvent(
  'FlightProgramDecided',
  takenFacts.extend({ program: takenFacts.shape.program.min(1) }),
  { correctable: { shown: ['/reason'], until: '/expires' }, ...versions },
);

export const lapseKind = z.enum(['overtaken', 'withdrawn', 'merged', 'default-in-force']);

/** `into`: the decision that it was merged into. */
export const decisionLapsed = defineEvent(
  'DecisionLapsed',
  z.strictObject({ kind: lapseKind, into: reference('decision').nullable(), ...grounds }),
  { correctable: { shown: ['/reason'] } },
);

export const reviewCalled = defineEvent('ReviewCalled', z.strictObject(grounds), {
  correctable: { shown: ['/reason'] },
});

/** A new expiry; null: as it was, where that hasn't come yet. */
export const decisionReaffirmed = defineEvent(
  'DecisionReaffirmed',
  z.strictObject({ ...grounds, acknowledges, expires: takenFacts.shape.expires }),
  { correctable: { shown: ['/reason'], until: '/expires' }, ...versions },
);

/** By another decision: wholly (`items` is null), or in these items of its program. */
export const decisionSuperseded = defineEvent(
  'DecisionSuperseded',
  z.strictObject({
    supersededBy: reference('decision'),
    items: z.array(reference('program')).min(1).nullable(),
    ...grounds,
  }),
  { correctable: { shown: ['/reason'] } },
);

export const decisionRescinded = defineEvent('DecisionRescinded', z.strictObject(grounds), {
  correctable: { shown: ['/reason'] },
});

/** What came of it. One that completes it says that it is carried out. */
export const outcomeRecorded = defineEvent(
  'OutcomeRecorded',
  z.strictObject({
    text,
    about: z.array(reference('prediction')),
    because: grounds.because,
    completes: z.boolean(),
  }),
  { correctable: { shown: ['/text'] } },
);

export const resolutionEvents = [
  decisionTaken,
  flightProgramDecided,
  decisionLapsed,
  reviewCalled,
  decisionReaffirmed,
  decisionSuperseded,
  decisionRescinded,
  outcomeRecorded,
] as const;
