import type { Context } from '../decider.ts';
import type { Entry, Metadata } from '../event.ts';
import type { Uuid } from '../id.ts';
import { type StreamName, streamFor, streamOf } from '../stream.ts';
import type { DecisionEvent, FactsOf } from './events.ts';
import { opened } from './evolve/terms.ts';
import { evolveDecision } from './evolve.ts';
import type { Decision } from './state.ts';

/**
 * The decision as it would be with these events, which the same command makes before others: what the rules of those
 * are asked of. What is not known before an append (a place in the log) is left empty; no rule looks at it.
 */
export function standingAfter(state: Decision, events: readonly DecisionEvent[], context: Context): Decision {
  const stream = streamOf(state.decision) ?? streamFor('decision', context.commandId);
  return events.reduce<Decision>(
    (current, event) => evolveDecision(current, asEntry(event, stream, context)) ?? current,
    state,
  );
}

/** The decision that the command opens. */
export const standingOpened = (facts: FactsOf<'DecisionOpened'>, id: Uuid, context: Context): Decision =>
  opened(asEntry({ type: 'DecisionOpened', facts }, streamFor('decision', id), context));

function asEntry<Event extends DecisionEvent>(event: Event, stream: StreamName, context: Context): Entry<Event> {
  const { commandId, recordedAt, act } = context;
  const metadata: Metadata = {
    recordedAt,
    occurredAt: act.occurredAt ?? null,
    by: act.by,
    onBehalfOf: act.onBehalfOf ?? null,
    recorder: null,
    commandId,
    requestHash: '',
    correlationId: commandId,
    causationId: null,
    basis: act.basis ?? null,
    sources: act.sources ?? [],
    deviations: act.deviations ?? [],
    schemaVersion: 0,
    salt: '',
  };
  return { ...event, id: commandId, stream, revision: 0, sequence: 0, metadata };
}
