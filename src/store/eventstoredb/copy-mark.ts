import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { BACKWARDS, END, jsonEvent, type RecordedEvent } from '@eventstore/db-client';
import type { CopyMark } from '../copy-mark.ts';
import { noStream, StoreUnavailableError } from '../event-store.ts';
import { createAppender } from './appender.ts';
import { isNotThere, isRefusal, reasonOf } from './client-error.ts';
import { connect } from './connect.ts';
import { serversOf } from './connection-string.ts';
import { readEvents } from './read-events.ts';
import { defaultTimeouts } from './timeouts.ts';
import { refusedTo, whyAway } from './why-away.ts';

// Storage formats: they may not change.
const begun = 'CopyBegun';
const completed = 'CopyCompleted';

/** No log's streams begin so: there is no hyphen in a log's name. So it is none of the streams that are counted. */
const markStream = (logName: string) => `copying-${logName}`;

const attempts = 8;
const pause = 250;

export interface ServerCopyMark extends CopyMark {
  close(): Promise<void>;
}

/** The last event of a stream of its own on the server, where every process that opens the log finds it. */
export function serverCopyMark(connectionString: string, logName: string): ServerCopyMark {
  const client = connect(connectionString);
  const stream = markStream(logName);

  async function last(): Promise<RecordedEvent | undefined> {
    const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true } as const;
    const read = client.readStream(stream, options);
    const found = await readEvents(read, defaultTimeouts.read).catch((error: unknown) => {
      if (isNotThere(error)) return [];
      throw error;
    });
    return found[0]?.event;
  }

  /** Repeated while the server doesn't answer: whatever became of an attempt, the next one looks first. */
  async function patiently<Value>(attempt: () => Promise<Value | undefined>): Promise<Value> {
    let failure: unknown;
    for (let repetition = 0; repetition < attempts; repetition += 1) {
      if (repetition > 0) await sleep(pause);
      try {
        const value = await attempt();
        if (value !== undefined) return value;
      } catch (error) {
        failure = error;
      }
    }
    // Of an append that was refused.
    if (failure instanceof StoreUnavailableError) throw failure;
    const reason = reasonOf(failure);
    const sentence = isRefusal(failure)
      ? refusedTo('read', stream, reason)
      : whyAway(`EventStoreDB at ${serversOf(connectionString)}`, reason).sentence;
    throw new StoreUnavailableError(sentence, { cause: failure });
  }

  const isSet = () => patiently(async () => (await last())?.type === begun);

  async function become(isBegun: boolean): Promise<void> {
    const appender = createAppender(() => connect(connectionString), defaultTimeouts.append);
    try {
      await patiently(async () => {
        const found = await last();
        if ((found?.type === begun) === isBegun) return true;
        const event = jsonEvent({ id: randomUUID(), type: isBegun ? begun : completed, data: {} });
        const revision = found === undefined ? noStream : Number(found.revision);
        const answer = await appender.attempt(stream, revision, [event]);
        return answer.kind === 'appended' ? true : undefined;
      });
    } finally {
      await appender.dispose();
    }
  }

  return {
    isSet,
    set: () => become(true),
    clear: () => become(false),
    close: () => client.dispose(),
  };
}
