import * as z from 'zod';
import { defineEvent, type Entry, type EventOf } from '../event.ts';
import { plainJson } from '../plain-json.ts';
import { reference } from '../reference.ts';
import { line, text } from '../text.ts';

const pointer = line.regex(/^(?:\/(?:[^/~]|~0|~1)*)+$/, 'not a JSON pointer (RFC 6901)');
/** Null stands for a member that is not there. */
const change = z.strictObject({ pointer, was: plainJson, is: plainJson });

/** The entry is named by its place in the log, and by its revision so that a stream can be folded by itself. */
const corrected = { entry: reference('entry'), revision: z.int().min(0), reason: text };

export const entryCorrected = defineEvent(
  'EntryCorrected',
  z.strictObject({ ...corrected, changes: z.array(change).min(1).max(50) }),
);
export const entryVoided = defineEvent('EntryVoided', z.strictObject(corrected));

export const correctionEvents = [entryCorrected, entryVoided] as const;
export type CorrectionEvent = EventOf<(typeof correctionEvents)[number]>;

export const isCorrection = (entry: Entry): entry is Entry<CorrectionEvent> =>
  entry.type === entryCorrected.type || entry.type === entryVoided.type;

type Change = z.infer<typeof change>;

/** What an entry corrects, place by place; nothing where it is no correction, or strikes through. */
export const changesIn = (entry: Entry): readonly Change[] =>
  isCorrection(entry) && 'changes' in entry.facts ? entry.facts.changes : [];
