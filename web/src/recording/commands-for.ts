import { type ParsedReference, parseReference, referenceKind } from '../../../src/domain/reference.ts';
import { beginCommands } from './begin-commands.ts';
import { filledBy, type RecordCommand, type ThingState } from './record-command.ts';
import { thingCommands } from './thing-commands.ts';

/** Every command of the API. */
export const recordCommands: readonly RecordCommand[] = [...thingCommands, ...beginCommands];

export const recordCommandOf = (id: string): RecordCommand | undefined =>
  recordCommands.find((command) => command.id === id);

/** A form that can be opened: which one, on what, and what is filled in. */
export interface FormToOpen {
  readonly command: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** By the names of the fields. */
  readonly filled: Readonly<Record<string, unknown>>;
  /** What was begun with it earlier, by its id among what isn't recorded yet. */
  readonly resumes?: string;
}

export interface Offered {
  readonly command: RecordCommand;
  readonly form: FormToOpen;
}

/** The commands that fit a thing, or a part of one, in its state; those that its path names first. */
export function commandsFor(reference: string, state: ThingState = {}): readonly Offered[] {
  const parsed = parseReference(reference);
  if (parsed === undefined) return [];
  const kind = referenceKind(parsed);
  return recordCommands.flatMap((command): readonly Offered[] => {
    if (command.fits?.(state) === false) return [];
    if (command.of === kind) {
      return [{ command, form: { command: command.id, parameters: parametersOf(parsed), filled: {} } }];
    }
    if (command.about?.[kind] === undefined) return [];
    return [{ command, form: { command: command.id, parameters: {}, filled: filledBy(command, reference, kind) } }];
  });
}

function parametersOf(parsed: ParsedReference): Readonly<Record<string, string>> {
  if (parsed.kind === 'entry') return { sequence: String(parsed.sequence) };
  if (parsed.part === undefined) return { id: parsed.id };
  return parsed.part.kind === 'dissent'
    ? { id: parsed.id, dissent: parsed.part.id }
    : { id: parsed.id, slug: parsed.part.id };
}
