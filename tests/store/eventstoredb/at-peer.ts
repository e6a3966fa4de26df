import { afterEach } from 'vitest';
import type { EventToAppend, StoredEvent } from '../../../src/store/event-store.ts';
import type { MirrorStatus } from '../../../src/store/eventstoredb/mirror-status.ts';
import {
  type EventStoreDbOptions,
  type EventStoreDbStore,
  openEventStoreDbStore,
} from '../../../src/store/eventstoredb/open-eventstoredb-store.ts';
import { folders } from '../folders.ts';
import { type Peer, startPeer } from './peer/start-peer.ts';

export const logName = 'apollo';
/** Milliseconds: short, so that what never comes is not waited for long. */
export const timeouts = { append: 250, read: 250, patience: 600, open: 2_000, catchUp: 2_000 };

export interface AtPeer {
  peer(): Promise<Peer>;
  newFolder(): string;
  open(peer: Peer, options?: Partial<EventStoreDbOptions>): Promise<EventStoreDbStore>;
}

/** Peers and stores for the tests of a file, which are closed after each. */
export function atPeer(): AtPeer {
  const newFolder = folders();
  const closers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });
  return {
    newFolder,
    async peer() {
      const peer = await startPeer();
      closers.push(peer.stop);
      return peer;
    },
    async open(peer, options) {
      const store = await openEventStoreDbStore({
        connectionString: peer.connectionString,
        logName,
        folder: newFolder(),
        timeouts,
        ...options,
      });
      closers.push(store.close);
      return store;
    },
  };
}

/** Resolves as soon as something is so; the test's own timeout is its end. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

export const isLive = (store: EventStoreDbStore) => () => store.status().state === 'live';

export const stoppedFor = (status: MirrorStatus): string | undefined =>
  status.state === 'stopped' ? status.reason : undefined;

/** The ids of what the peer holds of the log, in the log's order. */
export const idsAt = (peer: Peer): string[] =>
  peer.log.all.filter(({ stream }) => stream.startsWith(`${logName}.`)).map(({ id }) => id);

export const idsOf = (events: readonly (EventToAppend | StoredEvent)[]): string[] => events.map(({ id }) => id);

/** An event as somebody writes it who knows the server, but not Holdpoint. */
export const foreign = ({
  id,
  metadata,
  type = 'T',
  data = '{}',
}: {
  readonly id: string;
  readonly metadata: string;
  readonly type?: string;
  readonly data?: string;
}) => ({
  id,
  type,
  contentType: 'application/json',
  data: Buffer.from(data),
  metadata: Buffer.from(metadata),
});
