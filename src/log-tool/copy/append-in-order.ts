import { setTimeout as sleep } from 'node:timers/promises';
import { appendSurely } from '../../commands/append-surely.ts';
import { checkedAppend } from '../../store/checked-append.ts';
import { ConcurrencyError, type EventStore, type StoredEvent } from '../../store/event-store.ts';
import { ToolError } from '../tool-error.ts';
import type { OneAppend } from './appends-of.ts';
import { isSameEvent } from './first-difference.ts';

/**
 * Appends to a store that nobody else writes to. Several at a time, where the store takes what is handed over in one turn
 * in that order and as one commit; whichever it is, none may go in before one that is in front of it.
 * @throws ToolError where an event did not come to its place, and what `EventStore.append` throws
 */
export async function appendInOrder(store: EventStore, appends: readonly OneAppend[]): Promise<void> {
  // Whatever the store would refuse for what it is must show before anything goes in: what comes after it would take
  // its place.
  for (const events of appends) checkedAppend(events[0].stream, events[0].revision - 1, events);
  const [only] = appends;
  const isAlone = appends.length === 1 && only !== undefined;
  try {
    const stored = isAlone
      ? [await appendSurely(store, only[0].stream, only[0].revision - 1, only.map(bare), sleep)]
      : await settled(
          appends.map((events) => store.append(events[0].stream, events[0].revision - 1, events.map(bare))),
        );
    const found = stored.flat();
    for (const [index, event] of appends.flat().entries()) {
      if (!isSameEvent(event, found[index])) throw misplaced(event, found[index]?.sequence);
    }
  } catch (error) {
    if (error instanceof ConcurrencyError) throw new ToolError(`Somebody else writes to the target: ${error.message}.`);
    throw error;
  }
}

const bare = ({ id, type, data, metadata }: StoredEvent) => ({ id, type, data, metadata });

/** Waits for all, also where one fails: the store must be at rest when it is closed. */
async function settled<Value>(promises: readonly Promise<Value>[]): Promise<Value[]> {
  await Promise.allSettled(promises);
  return Promise.all(promises);
}

const misplaced = ({ sequence }: StoredEvent, actual: number | undefined) =>
  new ToolError(`#${sequence} of the source became #${actual} of the target: somebody else writes to it.`);
