import type { CommandDefinition } from './command.ts';
import { type Rejection, type Result, rejectContent } from './decider.ts';
import { type Reference, wholeOf } from './reference.ts';
import { referencesIn } from './references-in.ts';

/**
 * What a command names of its own stream is on record there; what it names of others is looked up before it comes to
 * its decider. Without a state there is nothing yet: nothing names itself while it comes on record.
 */
export function refuseMissingOwn(
  definitions: readonly CommandDefinition[],
  command: { readonly type: string },
  own: Reference,
  onRecord: ReadonlySet<Reference> = new Set(),
): Result<never, Rejection> | undefined {
  const definition = definitions.find(({ type }) => type === command.type);
  if (definition === undefined) return undefined;
  const missing = referencesIn(definition.facts, command).find(
    ({ reference }) => wholeOf(reference) === own && !onRecord.has(reference),
  );
  if (missing === undefined) return undefined;
  const { pointer, reference } = missing;
  return rejectContent('reference-not-found', pointer, `${reference} is not on record.`, { reference });
}
