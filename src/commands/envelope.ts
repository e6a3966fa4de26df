import { canonicalJson } from '../domain/canonical-json.ts';
import { definitionOf } from '../domain/catalogue.ts';
import type { Metadata, NewEvent } from '../domain/event.ts';
import type { Instant } from '../domain/id.ts';
import type { EventToAppend } from '../store/event-store.ts';
import type { Random } from './clock-and-random.ts';
import { eventId } from './command-ids.ts';
import type { CommandRequest } from './command-request.ts';
import { InvalidEventError } from './invalid-event-error.ts';
import { requestHash } from './request-hash.ts';

/** What the envelope is made of, beside the events. */
export type Enveloped = Pick<
  CommandRequest,
  'commandId' | 'hashed' | 'stream' | 'act' | 'correlationId' | 'causationId'
>;

const newSalt = (random: Random): string => Buffer.from(random(16)).toString('base64url');

/**
 * What one command appends: ids that a repetition makes again, facts that keep their schema, canonical bytes.
 * @throws InvalidEventError
 */
export function envelope(
  request: Enveloped,
  events: readonly NewEvent[],
  recordedAt: Instant,
  random: Random,
): readonly EventToAppend[] {
  const { commandId, stream, act, correlationId = commandId, causationId = null } = request;
  // Two for each event, so that neither data nor metadata can be guessed from its hash.
  const salts = events.map(() => ({ ofData: newSalt(random), ofMetadata: newSalt(random) }));
  const hash = requestHash(salts[0]?.ofData ?? '', request.hashed);
  return events.map((event, index) => {
    const salt = salts[index] ?? { ofData: '', ofMetadata: '' };
    // In the order in which they are written.
    const metadata: Metadata = {
      basis: act.basis ?? null,
      by: act.by,
      causationId,
      commandId,
      correlationId,
      deviations: act.deviations ?? [],
      occurredAt: act.occurredAt ?? null,
      onBehalfOf: act.onBehalfOf ?? null,
      recordedAt,
      recorder: null,
      requestHash: hash,
      salt: salt.ofMetadata,
      schemaVersion: checkedVersion(event),
      sources: act.sources ?? [],
    };
    return {
      id: eventId(commandId, stream, index),
      type: event.type,
      data: canonicalJson({ facts: event.facts, salt: salt.ofData }),
      metadata: canonicalJson(metadata),
    };
  });
}

function checkedVersion({ type, facts }: NewEvent): number {
  const definition = definitionOf(type);
  if (definition === undefined) throw new InvalidEventError(`${type} is not in the catalogue of events`);
  const checked = definition.facts.safeParse(facts);
  if (!checked.success) throw new InvalidEventError(`a ${type} doesn't keep its schema: ${checked.error.message}`);
  return definition.version;
}
