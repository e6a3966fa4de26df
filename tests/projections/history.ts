import { v5 } from 'uuid';
import type { Metadata } from '../../src/domain/event.ts';
import { type Instant, toInstant, type Uuid } from '../../src/domain/id.ts';
import type { StreamName } from '../../src/domain/stream.ts';
import type { Past, View } from '../../src/projections/engine/view.ts';
import type { LocalLog, StoredEvent } from '../../src/store/event-store.ts';
import { entryOf, type Given } from '../domain/given.ts';
import { logOf, withEngine } from './rebuild-equality.ts';

/** What happened, in order: the stream, the event, and what its envelope should say. */
export type Happening = readonly [stream: string, event: Given, metadata?: Partial<Metadata>];

const firstRecordedAt = '2022-12-15T01:00:00.000Z' as Instant;

/**
 * A log of it: #1 is the first, and each is recorded a minute after the one before, by a command of its own, unless it
 * says otherwise.
 */
export function logFrom(happenings: readonly Happening[]): LocalLog {
  const revisions = new Map<string, number>();
  return logOf(
    happenings.map(([stream, event, metadata], index) => {
      const revision = revisions.get(stream) ?? 0;
      revisions.set(stream, revision + 1);
      const recordedAt = toInstant(Date.parse(firstRecordedAt) + index * 60_000);
      const commandId = `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}` as Uuid;
      const said = { recordedAt, commandId, ...metadata };
      return storedOf({ ...event, sequence: index + 1, metadata: said }, stream, revision);
    }),
  );
}

/** Of an entry: the same wherever in a log its stream's entries come to stand. */
export const happeningId = (stream: string, revision: number): Uuid =>
  v5(`${stream}/${revision}`, '00000000-0000-5000-8000-000000000000') as Uuid;

function storedOf(given: Given & { readonly sequence: number }, stream: string, revision: number): StoredEvent {
  const { type, facts, sequence, metadata } = entryOf(given, stream as StreamName, revision);
  const id = happeningId(stream, revision);
  const texts = { data: JSON.stringify({ facts, salt: '' }), metadata: JSON.stringify(metadata) };
  return { id, type, stream: stream as StreamName, revision, sequence, ...texts };
}

/** What is read of a log through these views, at a sequence; without one, at the head. */
export const read = <Value>(
  views: readonly View[],
  happenings: readonly Happening[],
  reading: (past: Past) => Value,
  atSequence?: number,
): Promise<Value> => {
  const log = logFrom(happenings);
  return withEngine(views, log, {}, (engine) => {
    const stopped = engine.status().flatMap((status) => status.stopped ?? []);
    if (stopped.length > 0) throw new Error('a view stopped', { cause: stopped });
    return reading(engine.at(atSequence ?? log.head().sequence));
  });
};
