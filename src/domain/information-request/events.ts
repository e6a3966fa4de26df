import * as z from 'zod';
import { author } from '../author.ts';
import { claimedTime } from '../claimed-time.ts';
import { defineEvent, type EventOf } from '../event.ts';
import { grounds } from '../grounds.ts';
import { reference } from '../reference.ts';
import { line, text } from '../text.ts';

export const informationRequested = defineEvent(
  'InformationRequested',
  z.strictObject({
    title: line,
    text,
    /** Whom it is asked of: persons, roles, agencies. */
    of: z.array(author).min(1),
    about: z.array(reference()),
    due: claimedTime.nullable(),
  }),
  { correctable: { folded: ['/due'], shown: ['/title', '/text', '/of/*/name'] } },
);

/** A text, what on record answers it, or both. */
export const informationProvided = defineEvent(
  'InformationProvided',
  z.strictObject({ text: text.nullable(), cites: z.array(reference()) }),
  { correctable: { shown: ['/text'] } },
);

const why = z.strictObject(grounds);
const correctable = { shown: ['/reason'] };
const informationRequestDeclined = defineEvent('InformationRequestDeclined', why, { correctable });
const informationRequestWithdrawn = defineEvent('InformationRequestWithdrawn', why, { correctable });

export const informationRequestEvents = [
  informationRequested,
  informationProvided,
  informationRequestDeclined,
  informationRequestWithdrawn,
] as const;
export type InformationRequestEvent = EventOf<(typeof informationRequestEvents)[number]>;
export type InformationRequestFacts = z.infer<typeof informationRequested.facts>;
export type ProvidedFacts = z.infer<typeof informationProvided.facts>;
