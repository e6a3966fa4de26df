import { setTimeout as sleepFor } from 'node:timers/promises';
import { v5 } from 'uuid';
import type { Entry, EventOf } from '../domain/event.ts';
import { type Instant, toInstant, type Uuid } from '../domain/id.ts';
import { type LogClock, logOpened } from '../domain/log/log-opened.ts';
import { decodeEntry } from '../domain/stored.ts';
import { logStream } from '../domain/stream.ts';
import { ConcurrencyError, type EventStore, noStream, type StoredEvent, StoreOpenError } from '../store/event-store.ts';
import { appendSurely } from './append-surely.ts';
import type { Clock, Random, Sleep } from './clock-and-random.ts';
import { envelope } from './envelope.ts';

export interface LogConfiguration {
  readonly name: string;
  readonly clock: LogClock;
  /** When a replay log begins. */
  readonly beginning?: Instant;
}

export type LogOpened = Entry<EventOf<typeof logOpened>>;

interface Means {
  readonly now: Clock;
  readonly random: Random;
  readonly sleep?: Sleep;
}

// A storage format: every process that opens a log of this name makes the same command id.
const namespace = '6d1f9d0c-3b0e-5f7a-9c55-8f2a4f0f7b11';

/**
 * Begins an empty log with its name and its clock, or makes sure that the log is the configured one. Several processes
 * may do this at once: the entry that came first counts.
 * @throws StoreOpenError with one sentence for who started the process; StoreUnavailableError, OutcomeUnknownError
 */
export async function openLog(store: EventStore, configuration: LogConfiguration, means: Means): Promise<LogOpened> {
  const [first] = await store.readStream(logStream);
  const opened = decodeEntry(first ?? (await begin(store, configuration, means))) as LogOpened;
  if (opened.type !== logOpened.type || opened.sequence !== 1) {
    throw new StoreOpenError(`The log begins with a ${opened.type} at ${opened.sequence}, not with its LogOpened.`);
  }
  const { name, clock } = opened.facts;
  if (name !== configuration.name) {
    throw new StoreOpenError(
      `The log in this store is named ${name}, but HOLDPOINT_LOG_NAME is ${configuration.name}.`,
    );
  }
  if (clock !== configuration.clock) {
    throw new StoreOpenError(
      `The log ${name} has a ${clock} clock, but HOLDPOINT_LOG_CLOCK is ${configuration.clock}.`,
    );
  }
  return opened;
}

/** The command that opens a log: the same in every process, whenever it does so. */
export const openingOf = ({ name, clock }: Pick<LogConfiguration, 'name' | 'clock'>) => ({
  commandId: v5(name, namespace) as Uuid,
  hashed: { method: 'POST', path: '/log', body: { name, clock } },
});

async function begin(store: EventStore, configuration: LogConfiguration, means: Means): Promise<StoredEvent> {
  if (store.log.head().sequence > 0) {
    throw new StoreOpenError('The store holds entries, but none that opens a log: it is not a log of Holdpoint.');
  }
  const { name, clock } = configuration;
  const request = {
    ...openingOf(configuration),
    stream: logStream,
    act: { by: { role: 'Holdpoint' } },
  };
  const opening = { type: logOpened.type, facts: { name, clock } };
  const events = envelope(request, [opening], beginningOf(configuration, means.now), means.random);
  try {
    const [appended] = await appendSurely(store, logStream, noStream, events, means.sleep ?? sleepFor);
    if (appended !== undefined) return appended;
  } catch (error) {
    if (!(error instanceof ConcurrencyError)) throw error;
  }
  // Another process was first, with another name.
  const [first] = await store.readStream(logStream);
  if (first === undefined) throw new StoreOpenError('The log was opened, but the store does not hold its first entry.');
  return first;
}

function beginningOf({ clock, beginning }: LogConfiguration, now: Clock): Instant {
  const present = toInstant(now());
  if (clock === 'live') return present;
  if (beginning === undefined)
    throw new StoreOpenError('A new replay log needs to be told when it begins, by HOLDPOINT_LOG_BEGINNING.');
  if (beginning > present)
    throw new StoreOpenError(`A replay log can't begin at ${beginning}, which is in the future.`);
  return beginning;
}
