import * as z from 'zod';
import { defineEvent, type EventOf } from '../event.ts';
import { grounds } from '../grounds.ts';
import { slug } from '../id.ts';
import { reference } from '../reference.ts';
import { line, text } from '../text.ts';

/** The rule, what raised it and what it is about are said again, so that the entry can be read by itself. */
const suggestionDismissed = defineEvent(
  'SuggestionDismissed',
  z.strictObject({
    rule: slug,
    title: line,
    raisedBy: reference('entry'),
    about: z.array(reference()),
    reason: text,
    because: grounds.because,
  }),
  { correctable: { shown: ['/reason'] } },
);

export const suggestionEvents = [suggestionDismissed] as const;
export type SuggestionEvent = EventOf<(typeof suggestionEvents)[number]>;
