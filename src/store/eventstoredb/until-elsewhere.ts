import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStoreDBClient, START } from '@eventstore/db-client';
import { logStream } from '../../domain/stream.ts';
import { channelOf } from './channel-of.ts';
import { isNotThere } from './client-error.ts';
import { readEvents } from './read-events.ts';
import type { StoredNames } from './stored-names.ts';

export interface Watch {
  readonly client: EventStoreDBClient;
  readonly names: StoredNames;
  /** How long a read may take, in milliseconds. */
  readonly milliseconds: number;
  /** How many events have come from the node that is followed. */
  readonly arrived: () => number;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Milliseconds between looks at who leads. */
const leaderLook = 1_000;
/** How often in a row another node has to be found to lead. */
const looks = 2;

/**
 * Resolves when the client has gone to another node than the one that it uses now, and nothing comes from that one. A node
 * that was cut off from the others of its cluster keeps a subscription, and sends nothing. The client goes to another at
 * the first read that it can't answer; what it has begun there has to be begun again. Only where nothing comes: otherwise
 * those who wait would wait for that.
 * @throws what ended it, or where no connection can be made
 */
export async function untilElsewhere({ client, names, milliseconds, arrived, signal }: Watch): Promise<void> {
  const followed = await channelOf(client);

  async function isElsewhere(): Promise<boolean> {
    const read = client.readStream(names.of(logStream), { fromRevision: START, maxCount: 1, requiresLeader: true });
    // Where nobody leads who can be asked, it is followed as long as it is there.
    const isLed = await readEvents(read, milliseconds).then(() => true, isNotThere);
    return isLed && (await channelOf(client).catch(() => followed)) !== followed;
  }

  for (let found = 0; found < looks; ) {
    const before = arrived();
    await sleep(leaderLook, undefined, { signal });
    const isQuiet = () => arrived() === before;
    found = isQuiet() && (await isElsewhere()) && isQuiet() ? found + 1 : 0;
    signal.throwIfAborted();
  }
}
