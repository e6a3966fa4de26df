import {
  type AllStreamSubscription,
  type EventStoreDBClient,
  type Position,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { NoAnswerError } from './client-error.ts';
import type { StoredNames } from './stored-names.ts';
import { type RecordedInAll, unparsed } from './unparsed.ts';

export interface Follow {
  readonly client: EventStoreDBClient;
  readonly names: StoredNames;
  /** Of the last event that is there already; undefined: from the beginning. The store's positions are exclusive here. */
  readonly after: Position | undefined;
  /** How long the store may take to begin, in milliseconds. */
  readonly milliseconds: number;
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Each event of the log's streams and of their metadata, in order, one after another. */
  readonly take: (event: RecordedInAll) => Promise<void> | undefined;
  /** Once: all that was there when it began has been taken. */
  readonly caughtUp: () => void;
}

// Enough to keep the server sending while a batch is written.
const buffered = 512;
/** Milliseconds without an event after which a server that doesn't say so (those before 23.10) is taken to have sent all. */
const quietFor = 10_000;

/**
 * Reads the log from the store, and goes on as it grows. Where it is comes from the events that were taken, never from
 * the server's checkpoints: the client tells of these before it has given out the events in front of them.
 * @throws whatever ended it, and it always ends so
 */
export async function follow(options: Follow): Promise<never> {
  const { client, names, after, milliseconds, signal, take } = options;
  const subscription = unparsed(
    client.subscribeToAll(
      {
        fromPosition: after ?? START,
        filter: streamNameFilter({ prefixes: [names.prefix, names.metadataPrefix] }),
      },
      { highWaterMark: buffered },
    ),
  );
  const arrivals = arrivalsOf(subscription);
  const end = () => subscription.destroy(new Error('The store was closed.'));
  signal.addEventListener('abort', end);
  const answer = setTimeout(
    () => subscription.destroy(new NoAnswerError(`EventStoreDB did not begin a subscription in ${milliseconds} ms.`)),
    milliseconds,
  );
  const quiet = quietly(options.caughtUp);
  subscription.on('confirmation', () => {
    clearTimeout(answer);
    quiet.start();
  });
  // Events that were sent before may still wait to be read.
  subscription.on('caughtUp', () => quiet.after(subscription.readableLength));
  try {
    for (;;) {
      // All that has come, in one turn: iterating it would take several promises for each event.
      for (let resolved = arrivals.next(); resolved !== undefined; resolved = arrivals.next()) {
        quiet.begin();
        // Undefined for a link whose target is gone.
        const taken = resolved.event === undefined ? undefined : take(resolved.event);
        if (taken !== undefined) await taken;
        quiet.taken();
      }
      await arrivals.more();
    }
  } finally {
    clearTimeout(answer);
    quiet.end();
    signal.removeEventListener('abort', end);
    // The end of the iteration alone leaves it open on the server.
    subscription.unsubscribe().catch(() => undefined);
  }
}

/** What a subscription has brought, and when it brings more. */
function arrivalsOf(subscription: AllStreamSubscription) {
  let ended: Error | undefined;
  let wake = () => {};
  function end(error: Error): void {
    ended ??= error;
    wake();
  }
  const over = () => end(new Error('EventStoreDB ended the subscription'));
  // This hears also what comes after all is over: an error that nobody listens to ends the process.
  subscription.on('error', end);
  subscription.on('end', over);
  subscription.on('close', over);
  subscription.on('readable', () => wake());
  return {
    /** Undefined where there is nothing now. */
    next(): { readonly event?: RecordedInAll } | undefined {
      return subscription.destroyed ? undefined : (subscription.read() ?? undefined);
    },
    /** @throws what ended it */
    async more(): Promise<void> {
      if (ended === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (ended !== undefined) throw ended;
    },
  };
}

/** When all is taken that was there: as the server says; where it doesn't say, when nothing has come for a while. */
function quietly(settle: () => void) {
  let timer: NodeJS.Timeout | undefined;
  let toTake = Number.POSITIVE_INFINITY;
  let isTaking = false;
  let isSettled = false;

  function settleSoon(): void {
    // What has been read already begins to be taken within this turn.
    setImmediate(() => {
      if (isSettled || isTaking) return;
      isSettled = true;
      clearTimeout(timer);
      settle();
    });
  }

  return {
    start() {
      timer = setTimeout(() => {
        toTake = 0;
        settleSoon();
      }, quietFor);
    },
    /** So many more are to be taken. */
    after(count: number) {
      toTake = count;
      if (toTake <= 0) settleSoon();
    },
    begin() {
      isTaking = true;
    },
    taken() {
      isTaking = false;
      if (isSettled) return;
      timer?.refresh();
      toTake -= 1;
      if (toTake <= 0) settleSoon();
    },
    end() {
      isSettled = true;
      clearTimeout(timer);
    },
  };
}
