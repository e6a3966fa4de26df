import * as z from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { entryCorrected, entryVoided } from './events.ts';

/** Which entry, as found in the log by the sequence in the path. */
interface Target {
  readonly sequence: number;
  readonly revision: number;
}

export const correctEntry = defineCommand<Target>()(
  'CorrectEntry',
  z.strictObject({ changes: entryCorrected.facts.shape.changes, reason: entryCorrected.facts.shape.reason }),
);
export const voidEntry = defineCommand<Target>()(
  'VoidEntry',
  z.strictObject({ reason: entryVoided.facts.shape.reason }),
);

export const correctionCommands = [correctEntry, voidEntry] as const;
export type CorrectionCommand = CommandOf<(typeof correctionCommands)[number]>;
