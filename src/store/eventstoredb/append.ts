import { repeatedOf } from '../append-rule.ts';
import type { CheckedAppend } from '../checked-append.ts';
import { ConcurrencyError, OutcomeUnknownError, type StoredEvent } from '../event-store.ts';
import type { Answer, AttemptAppend } from './appender.ts';
import { toEventData } from './event-bytes.ts';
import type { Mirror } from './mirror.ts';
import type { MirrorFile } from './mirror-file.ts';
import type { StoredNames } from './stored-names.ts';
import { streamDeleted } from './stream-deleted.ts';
import type { Timeouts } from './timeouts.ts';

export interface Appending {
  readonly attempt: AttemptAppend;
  readonly mirror: Mirror;
  readonly file: MirrorFile;
  readonly names: StoredNames;
  readonly timeouts: Timeouts;
}

/**
 * Appends, by the one rule of idempotency, and resolves when the mirror has the events, and so their sequences.
 * @throws what `EventStore.append` throws
 */
export async function append(with_: Appending, asked: CheckedAppend): Promise<readonly StoredEvent[]> {
  const { attempt, mirror, file, names, timeouts } = with_;
  const { stream, expectedRevision, events } = asked;
  const data = events.map(toEventData);
  const last = expectedRevision + events.length;
  const read = (first: number, count: number) => file.read(stream, first, count);

  await mirror.live(timeouts.patience);
  // What the mirror has is final, so nothing needs to be sent.
  const known = file.revisionOf(stream);
  if (
    known > expectedRevision &&
    (known >= last || file.read(stream, expectedRevision + 1, 1)[0]?.id !== events[0]?.id)
  ) {
    const repeated = repeatedOf(asked, known, read);
    if (repeated !== undefined) return repeated;
  }

  let release = () => {};
  const sending = () => {
    release = mirror.expect(events);
  };
  try {
    const answer = await attempt(names.of(stream), expectedRevision, data, sending);
    // None of them will come.
    if (answer.kind !== 'appended') release();
    if (answer.kind === 'deleted') throw mirror.stop(streamDeleted(names.of(stream)));
    return answer.kind === 'elsewhere' ? await settle(answer.revision) : await confirm(answer);
  } finally {
    release();
  }

  /** The stream has moved on, or is not there yet. */
  async function settle(actual: number): Promise<readonly StoredEvent[]> {
    const revision = Math.min(actual, last);
    if (
      actual > expectedRevision &&
      !(await mirror.shows({ stream, revision, position: undefined }, timeouts.append))
    ) {
      throw new OutcomeUnknownError(`The mirror doesn't show revision ${revision} of ${stream} yet.`);
    }
    const repeated = repeatedOf(asked, Math.max(actual, file.revisionOf(stream)), read);
    if (repeated !== undefined) return repeated;
    throw new ConcurrencyError(stream, expectedRevision, actual);
  }

  async function confirm({ result }: Extract<Answer, { kind: 'appended' }>): Promise<readonly StoredEvent[]> {
    const { nextExpectedRevision, position } = result;
    if (Number(nextExpectedRevision) !== last) {
      throw mirror.stop(`EventStoreDB put an append to ${stream} at ${nextExpectedRevision} instead of ${last}.`);
    }
    if (!(await mirror.shows({ stream, revision: last, position }, timeouts.append))) {
      throw new OutcomeUnknownError(`EventStoreDB took an append to ${stream}, but the mirror doesn't show it yet.`);
    }
    const found = read(expectedRevision + 1, events.length);
    if (events.every(({ id }, index) => found[index]?.id === id)) return found;
    throw mirror.stop(`EventStoreDB took an append to ${stream}, and gives other entries in its place.`);
  }
}
