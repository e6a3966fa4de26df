import type { StreamName } from '../domain/stream.ts';
import type { Append } from './append-rule.ts';
import { type EventToAppend, noStream } from './event-store.ts';
import { assertWithinLimits } from './limits.ts';
import { recordedAtOf } from './recorded-at.ts';

export interface CheckedAppend extends Append {
  /** Of each event, in milliseconds since 1970. */
  readonly recordedAt: readonly number[];
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const nul = '\u0000';

/**
 * An append that a store can take: within the envelope's limits, and such that it can be given back byte by byte. All
 * but the limits are faults of the program, not of its user.
 * @throws LimitExceededError, RangeError
 */
export function checkedAppend(
  stream: StreamName,
  expectedRevision: number,
  events: readonly EventToAppend[],
): CheckedAppend {
  assertWithinLimits(events);
  if (!Number.isSafeInteger(expectedRevision) || expectedRevision < noStream) {
    throw new RangeError(`a stream can't be at revision ${expectedRevision}`);
  }
  assertKeepable('the name of a stream', stream);
  const ids = new Set<string>();
  for (const { id, type, data, metadata } of events) {
    if (!uuid.test(id)) throw new RangeError(`the id of an event is a UUID in lower case, not ${id}`);
    if (ids.has(id)) throw new RangeError(`an append has the id ${id} twice`);
    ids.add(id);
    assertKeepable('the type of an event', type);
    assertJsonObject('data', data);
    assertJsonObject('metadata', metadata);
  }
  const recordedAt = events.map((event) => recordedAtOf(event.metadata));
  return { stream, expectedRevision, events: [...events], recordedAt };
}

/** Text that UTF-8 can hold and that no library in between takes for ended. */
function assertKeepable(what: string, text: string): void {
  if (text === '' || !text.isWellFormed() || text.includes(nul)) {
    throw new RangeError(`${what} is empty, or holds a lone surrogate or a NUL`);
  }
}

// Not parsed: what is appended was written by canonicalJson. This finds what was not.
function assertJsonObject(what: string, text: string): void {
  if (!text.startsWith('{') || !text.endsWith('}')) throw new RangeError(`${what} is not an object in JSON`);
  assertKeepable(what, text);
}
