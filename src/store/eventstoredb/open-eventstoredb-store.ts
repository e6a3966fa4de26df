import { join } from 'node:path';
import type { StreamName } from '../../domain/stream.ts';
import { batchQueue } from '../batch-queue.ts';
import { checkedAppend } from '../checked-append.ts';
import { type EventStore, noStream, type StoredEvent, StoreOpenError, StoreUnavailableError } from '../event-store.ts';
import { lockFolder } from '../folder-lock.ts';
import { createTurns } from '../turns.ts';
import { append } from './append.ts';
import { createAppender } from './appender.ts';
import { connect } from './connect.ts';
import { serversOf } from './connection-string.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { type MirrorFile, mirrorFileName, openMirrorFile } from './mirror-file.ts';
import type { MirrorStatus } from './mirror-status.ts';
import { outliveClient } from './outlive-client.ts';
import { readStream } from './read-stream.ts';
import { storedNames } from './stored-names.ts';
import { defaultTimeouts, type Timeouts } from './timeouts.ts';
import { isLed, whyAlone } from './why-alone.ts';
import { whyAway } from './why-away.ts';
import { within } from './within.ts';

export interface EventStoreDbOptions {
  /** The operator's, as it is. */
  readonly connectionString: string;
  /** Letters and digits, lower case: the streams of the log are named `<log>.<stream>`. */
  readonly logName: string;
  /** The data folder for the mirror: this process's own until the store is closed. */
  readonly folder: string;
  readonly timeouts?: Partial<Timeouts>;
  /** Told of every change of the mirror's status, for the logs. It must not throw. */
  readonly onStatus?: (status: MirrorStatus) => void;
}

export interface EventStoreDbStore extends EventStore {
  status(): MirrorStatus;
}

/**
 * A log on an EventStoreDB, one node or a cluster, and this process's mirror of it. It resolves when the mirror has what
 * is in the log, or when that takes longer than `catchUp`: then the mirror goes on filling, and nothing is appended yet.
 * @throws StoreOpenError
 */
export async function openEventStoreDbStore(options: EventStoreDbOptions): Promise<EventStoreDbStore> {
  const { connectionString, logName, folder } = options;
  const timeouts = { ...defaultTimeouts, ...options.timeouts };
  const names = storedNames(logName);
  const client = connect(connectionString);
  const unlock = lockFolder(folder);
  let file: MirrorFile;
  try {
    file = openMirrorFile(join(folder, mirrorFileName), logName);
  } catch (error) {
    unlock();
    throw error;
  }
  // Appends have a client of their own: see createAppender.
  const whyNotLed = () => whyAlone(connectionString, timeouts.read);
  const appender = createAppender(
    () => connect(connectionString),
    timeouts.append,
    whyNotLed,
    () => isLed(connectionString, timeouts.read),
  );
  let isOpening = true;
  const mirror = createMirror({
    client,
    names,
    file,
    timeouts,
    onStatus: (status) => {
      if (!isOpening) options.onStatus?.(told(status));
    },
    whyAlone: whyNotLed,
  });
  const leaveClient = outliveClient();
  const running = mirror.run();

  async function release(): Promise<void> {
    mirror.close();
    await running;
    // The client waits for each of its streams to end, which one that was cut off may never do.
    await Promise.allSettled(
      [client.dispose(), appender.dispose()].map((disposed) => within(timeouts.append, disposed)),
    );
    leaveClient();
    file.close();
    unlock();
  }

  try {
    await opened(mirror, timeouts, connectionString);
    isOpening = false;
  } catch (error) {
    await release();
    throw error;
  }

  /** The append asks for the revision next, and is not told twice from the file where there is nothing. */
  function look(stream: StreamName): readonly StoredEvent[] | Error {
    try {
      return file.revisionOf(stream) === noStream ? [] : file.log.readStream(stream);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  const looks = batchQueue<StreamName, readonly StoredEvent[]>((streams) => file.together(() => streams.map(look)));
  const inTurn = createTurns();
  const inFlight = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  function tracked<Value>(work: () => Promise<Value>): Promise<Value> {
    if (closing !== undefined) return Promise.reject(new StoreUnavailableError('The store is closed.'));
    const promise = work();
    inFlight.add(promise);
    const done = () => void inFlight.delete(promise);
    promise.then(done, done);
    return promise;
  }

  return {
    log: file.log,
    status: () => told(mirror.status()),
    async append(stream, expectedRevision, events) {
      const asked = checkedAppend(stream, expectedRevision, events);
      const to = { attempt: appender.attempt, mirror, file, names, timeouts };
      return tracked(() => inTurn(stream, () => append(to, asked)));
    },
    firstLook: (stream) =>
      tracked(async () => {
        mirror.assertUsable();
        return looks.add(stream);
      }),
    readStream: (stream) => tracked(() => readStream({ client, mirror, file, names, timeouts }, stream)),
    close() {
      // What is under way has its own timeouts, and is answered first.
      closing ??= Promise.allSettled([...inFlight]).then(release);
      return closing;
    },
  };
}

/** As people are told of it. */
const told = (status: MirrorStatus): MirrorStatus =>
  status.state === 'away' ? { ...status, reason: whyAway('EventStoreDB', status.reason).sentence } : status;

async function opened(mirror: Mirror, { open, catchUp }: Timeouts, connectionString: string): Promise<void> {
  const server = `EventStoreDB at ${serversOf(connectionString)}`;
  const begun = performance.now();
  for (;;) {
    const passed = performance.now() - begun;
    const status = mirror.status();
    if (status.state === 'stopped') throw new StoreOpenError(status.reason);
    const why = status.state === 'away' ? whyAway(server, status.reason) : undefined;
    if (why?.isFinal === true) throw new StoreOpenError(why.sentence);
    if (why !== undefined && passed > open) throw new StoreOpenError(why.sentence);
    if (status.state === 'live' || (status.state === 'filling' && passed > catchUp)) return;
    await mirror.live(50).catch(() => undefined);
  }
}
