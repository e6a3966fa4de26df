import { aggregateOf } from '../domain/aggregate.ts';
import { type Rejection, type Result, reject } from '../domain/decider.ts';
import type { Entry, NewEvent } from '../domain/event.ts';
import type { Instant } from '../domain/id.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { categoryOf, streamOf } from '../domain/stream.ts';
import type { Origins } from './check-references.ts';
import { derivedId } from './command-ids.ts';
import type { CommandRequest } from './command-request.ts';

/** What the aggregate of the command's stream makes of it. `history` is the whole stream. */
export function decide(
  { stream, command, commandId, act }: CommandRequest,
  history: readonly Entry[],
  recordedAt: Instant,
  origins: Origins,
  knowledge: Knowledge,
): Result<readonly NewEvent[], Rejection> {
  const category = categoryOf(stream);
  if (category === undefined || category === 'log') {
    return reject('not-correctable', 'The entry that opened the log stays as it is.');
  }
  return aggregateOf(category).decide(command, history, {
    commandId,
    recordedAt,
    act,
    deriveId: (name) => derivedId(commandId, name),
    origin: (reference) => {
      const named = streamOf(reference);
      return named === stream ? history[0] : named && origins.get(named);
    },
    knowledge,
  });
}
