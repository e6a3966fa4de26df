import type * as z from 'zod';
import type { CommandDefinition } from '../../domain/command.ts';
import type { Uuid } from '../../domain/id.ts';
import type { PlacedReference } from '../../domain/references-in.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { LocalLog } from '../../store/event-store.ts';
import type { PathKind } from '../http/path.ts';

/** What a request says beside its facts. */
export interface Addressed {
  readonly commandId: Uuid;
  readonly parameters: Readonly<Record<string, string>>;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly log: LocalLog;
  /** Waits, not for ever, until the local log has an entry that another process may have written. */
  readonly untilLogReaches: (sequence: number) => Promise<boolean>;
}

/** The stream that a command writes, and what its path adds to its facts. */
export interface Target<Path extends object = object> {
  readonly stream: StreamName;
  readonly expects: 'new' | 'existing';
  readonly fields: Path;
  /** What the path names beside the stream's own thing; where one isn't on record, the path leads nowhere. */
  readonly named?: readonly PlacedReference['reference'][];
  /** Where what it makes is found, below /v1; left out: its first entry. */
  readonly location?: string;
}

/** A body that works when the examples are posted in the order of their steps, and the path that it is posted to. */
export interface Example {
  readonly step: number;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One command as HTTP has it: routing, validation, OpenAPI and the docs page all come from this. */
export interface CommandRoute {
  /** Below /v1, as a template. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, PathKind>>;
  readonly definition: CommandDefinition;
  /** The facts as this path takes them: narrower than the command's own where two paths share a command. */
  readonly facts: z.ZodObject;
  readonly summary: string;
  readonly begins: boolean;
  readonly target: (at: Addressed) => Target | Promise<Target>;
  readonly example: Example;
  /** Where later examples of other commands need more of the same. */
  readonly moreExamples?: readonly Example[];
}

type Written<Path extends object> = Omit<CommandRoute, 'definition' | 'facts' | 'parameters' | 'begins' | 'target'> & {
  readonly parameters?: CommandRoute['parameters'];
  readonly facts?: z.ZodObject;
  readonly begins?: boolean;
  readonly target: (at: Addressed) => Target<Path> | Promise<Target<Path>>;
};

/** Checks that the path gives what its command needs. */
export const commandRoute = <Type extends string, Facts extends z.ZodObject, Path extends object>(
  definition: CommandDefinition<Type, Facts, Path>,
  { parameters = {}, facts = definition.facts, begins = false, ...rest }: Written<Path>,
): CommandRoute => ({ definition, facts, parameters, begins, ...rest });

/** The same in every run, so that one example can name what another made. */
export const exampleKey = (step: number): Uuid => `0185e0a0-0000-7000-8000-${String(step).padStart(12, '0')}` as Uuid;

export const examplesOf = ({ example, moreExamples = [] }: CommandRoute): readonly Example[] => [
  example,
  ...moreExamples,
];
