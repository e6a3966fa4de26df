import type * as z from 'zod';

/**
 * One type of command: what its caller sends as facts. What the path of the request says (`Path`: the vehicle of a
 * leak report, the option that is rejected) is added to them.
 */
export interface CommandDefinition<
  Type extends string = string,
  Facts extends z.ZodObject = z.ZodObject,
  Path extends object = object,
> {
  readonly type: Type;
  readonly facts: Facts;
  /** Carries the type only. */
  readonly path?: Path;
}

export const defineCommand =
  <Path extends object = Record<never, never>>() =>
  <const Type extends string, Facts extends z.ZodObject>(
    type: Type,
    facts: Facts,
  ): CommandDefinition<Type, Facts, Path> => ({ type, facts });

/** The command that a definition describes. */
export type CommandOf<Definition> =
  Definition extends CommandDefinition<infer Type, infer Facts, infer Path>
    ? { readonly type: Type } & Readonly<z.infer<Facts>> & Readonly<Path>
    : never;
