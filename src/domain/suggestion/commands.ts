import * as z from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { claimedGrounds } from '../grounds.ts';
import type { Uuid } from '../id.ts';
import { text } from '../text.ts';

/** Which suggestion, by the path. */
export const dismissSuggestion = defineCommand<{ readonly suggestion: Uuid }>()(
  'DismissSuggestion',
  z.strictObject({ reason: text, because: claimedGrounds.because }),
);

export const suggestionCommands = [dismissSuggestion] as const;
export type SuggestionCommand = CommandOf<(typeof suggestionCommands)[number]>;
