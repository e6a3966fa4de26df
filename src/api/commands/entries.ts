import { correctEntry, voidEntry } from '../../domain/correction/commands.ts';
import { problem } from '../problems/problem.ts';
import { type Addressed, type CommandRoute, commandRoute, type Target } from './command-route.ts';
import { roscosmos } from './example-authors.ts';

/** An entry is written about in the stream that holds it, which the local log knows by the entry's sequence. */
async function entryAt({
  parameters,
  log,
  untilLogReaches,
}: Addressed): Promise<Target<{ readonly sequence: number; readonly revision: number }>> {
  const sequence = Number(parameters.sequence);
  await untilLogReaches(sequence);
  const [entry] = log.readAt([sequence]);
  if (entry === undefined) throw problem('not-found', `There is no entry #${sequence} on record.`);
  return { stream: entry.stream, expects: 'existing', fields: { sequence, revision: entry.revision } };
}

const parameters = { sequence: 'sequence' } as const;
// The examples' first entry after the log was opened and the vehicle registered.
const observation = { sequence: '3' };

export const entryRoutes: readonly CommandRoute[] = [
  commandRoute(correctEntry, {
    path: '/entries/{sequence}/correction',
    parameters,
    summary: 'Correct what an entry claims; it stays as it was, and both are shown',
    target: entryAt,
    example: {
      step: 910,
      parameters: observation,
      body: {
        by: roscosmos,
        reason: 'The test began a minute later.',
        changes: [{ pointer: '/occurredAt', was: '2022-12-16T08:08Z', is: '2022-12-16T08:09Z' }],
      },
    },
  }),
  commandRoute(voidEntry, {
    path: '/entries/{sequence}/voiding',
    parameters,
    summary: 'Strike through an entry that was made in error; it stays, and no view counts it',
    target: entryAt,
    example: {
      step: 911,
      parameters: observation,
      body: { by: roscosmos, reason: 'Entered twice.' },
    },
  }),
];
