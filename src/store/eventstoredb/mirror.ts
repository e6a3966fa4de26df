import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient, Position } from '@eventstore/db-client';
import { CorruptLogError, type EventToAppend, StoreUnavailableError } from '../event-store.ts';
import { assertEndIsThere, assertWhole } from './agreement.ts';
import { isDroppedAsSlow, isNobodyFound, NoAnswerError, reasonOf } from './client-error.ts';
import { follow } from './follow.ts';
import type { MirrorFile, PlacedEvent } from './mirror-file.ts';
import { type MirrorStatus, unwritable } from './mirror-status.ts';
import { placed } from './placed.ts';
import type { StoredNames } from './stored-names.ts';
import type { Timeouts } from './timeouts.ts';
import type { RecordedInAll } from './unparsed.ts';
import { untilElsewhere } from './until-elsewhere.ts';
import { type Awaited, waiters } from './waiters.ts';
import { whyAway } from './why-away.ts';

/** Keeps a mirror of the log where the store is, for as long as the process runs. */
export interface Mirror {
  status(): MirrorStatus;
  /** @throws StoreUnavailableError once it has stopped, or where the store has been away for longer than our patience */
  assertUsable(): void;
  /**
   * Resolves when what is appended now will be seen.
   * @throws StoreUnavailableError if that isn't so in time
   */
  live(milliseconds: number): Promise<void>;
  /** Whether it shows something in time. Being past the position where that should be stops it. */
  shows(awaited: Awaited, milliseconds: number): Promise<boolean>;
  /** Nothing is appended any more. Returns what says why. */
  stop(reason: string): CorruptLogError;
  /**
   * These events of one append are on their way. Until what is returned is called, listeners are told of them once all have
   * come that are on their way together, and of others a little later if that is with them.
   */
  expect(events: readonly EventToAppend[]): () => void;
  /** Follows the store until it is closed or stopped. */
  run(): Promise<void>;
  close(): void;
}

export interface MirrorOptions {
  readonly client: EventStoreDBClient;
  readonly names: StoredNames;
  readonly file: MirrorFile;
  readonly timeouts: Timeouts;
  readonly onStatus: (status: MirrorStatus) => void;
  /** Why a cluster doesn't answer, which its client doesn't say; undefined where it isn't known. */
  readonly whyAlone: () => Promise<string | undefined>;
}

const eventsPerCommit = { live: 512, filling: 2048 } as const;
/** Milliseconds that events wait at most for others: a commit, with all that follows it, costs more than what is in it. */
const gathering = 100;
/** Milliseconds between attempts to follow the store, the last of them again and again: after an election each counts. */
const pauses: readonly number[] = [20, 50, 100, 200];
// The lead of a cluster may be in two minds for a moment; a log that differs does so for good.
const secondLook = 1_000;

export function createMirror({ client, names, file, timeouts, onStatus, whyAlone }: MirrorOptions): Mirror {
  const waiting = waiters();
  const waitingToLive = new Set<() => void>();
  const ending = new AbortController();
  /** Of the events of our own appends that are under way, those that have not come yet. */
  const expected = new Set<string>();
  /** Of these, those that were under way already when the first of `pending` came: they come with it. */
  let companions = new Set<string>();
  /** All but the last of each append of our own that is under way. */
  const unfinished = new Set<string>();
  let pending: PlacedEvent[] = [];
  let isScheduled = false;
  let due: NodeJS.Timeout | undefined;
  let interrupt = new AbortController();
  /** Aborted where the client has gone to another node than the one that is followed. */
  let moving = new AbortController();
  /** How many events have come. */
  let arrived = 0;
  let failure: unknown;
  let status: MirrorStatus = { state: 'filling' };
  let awaySince = performance.now();
  let asking: Promise<void> | undefined;

  function become(next: MirrorStatus): void {
    if (status.state === 'stopped') return;
    if (next.state === 'away' && status.state !== 'away') awaySince = performance.now();
    const isNew = next.state !== status.state;
    status = next;
    if (next.state === 'live' || next.state === 'stopped') for (const settle of [...waitingToLive]) settle();
    if (isNew) onStatus(next);
  }

  /** Without waiting for why: whoever leads next is to be found at once. */
  function beAway(error: unknown): void {
    const reason = reasonOf(error);
    const isUnexplained = error instanceof NoAnswerError || isNobodyFound(error);
    if (!isUnexplained || status.state !== 'away') become({ state: 'away', reason });
    if (isUnexplained) {
      asking ??= explain(reason).finally(() => {
        asking = undefined;
      });
    }
  }

  async function explain(otherwise: string): Promise<void> {
    const reason = (await whyAlone().catch(() => undefined)) ?? otherwise;
    if (status.state !== 'away' || status.reason === reason) return;
    status = { state: 'away', reason };
    onStatus(status);
  }

  function stop(reason: string): CorruptLogError {
    become({ state: 'stopped', reason });
    waiting.end();
    ending.abort();
    return new CorruptLogError(reason);
  }

  const isLive = () => status.state === 'live';
  const has = ({ stream, revision }: Awaited) => file.revisionOf(stream) >= revision;

  function isPast(position: Position | undefined): boolean {
    const reached = file.position();
    return position !== undefined && reached !== undefined && reached.commit >= position.commit;
  }

  function shown(awaited: Awaited): boolean {
    // Its place says more cheaply that it has not come.
    if (awaited.position !== undefined && !isPast(awaited.position)) return false;
    if (has(awaited)) return true;
    if (awaited.position !== undefined) {
      stop(`EventStoreDB took an append to ${awaited.stream}, but its log goes on without it.`);
    }
    return false;
  }

  function flush(): void {
    const last = pending.at(-1);
    // The rest of our own append is on its way.
    if (last === undefined || unfinished.has(last.event.id)) return;
    const batch = pending;
    pending = [];
    companions.clear();
    keep(batch);
    waiting.look(shown);
  }

  function keep(batch: readonly PlacedEvent[]): void {
    try {
      file.add(batch);
    } catch (cause) {
      throw cause instanceof CorruptLogError ? cause : new Error(unwritable(cause), { cause });
    }
  }

  /** Commits together what has come in this turn; where more is known to come with it, when that has come, or doesn't soon. */
  function schedule(): void {
    if (companions.size > 0 || !isLive()) {
      due ??= setTimeout(commit, gathering);
    } else if (!isScheduled) {
      isScheduled = true;
      setImmediate(commit);
    }
  }

  function commit(): void {
    clearTimeout(due);
    due = undefined;
    isScheduled = false;
    if (ending.signal.aborted) return;
    try {
      flush();
    } catch (error) {
      failure = error;
      interrupt.abort();
    }
  }

  function arrive(id: string): void {
    expected.delete(id);
    companions.delete(id);
  }

  function take(event: RecordedInAll): Promise<void> | undefined {
    arrived += 1;
    if (event.streamId.startsWith(names.metadataPrefix)) {
      flush();
      return assertWhole({ client, names, file, stream: names.streamOf(event.streamId), milliseconds: timeouts.read });
    }
    const next = placed(event, names);
    const before = pending.at(-1)?.position ?? file.position();
    if (before !== undefined && next.position.commit <= before.commit) {
      throw new CorruptLogError(`EventStoreDB gave revision ${next.revision} of ${next.stream} out of its order.`);
    }
    if (pending.length === 0) companions = new Set(expected);
    pending.push(next);
    arrive(next.event.id);
    if (pending.length >= eventsPerCommit[isLive() ? 'live' : 'filling']) flush();
    else schedule();
    return undefined;
  }

  async function followOnce(): Promise<never> {
    pending = [];
    failure = undefined;
    interrupt = new AbortController();
    moving = new AbortController();
    await agree();
    if (ending.signal.aborted) throw new Error('The store was closed.');
    const over = new AbortController();
    // Where it can't tell, the subscription says why.
    untilElsewhere({ client, names, milliseconds: timeouts.read, arrived: () => arrived, signal: over.signal }).then(
      () => moving.abort(),
      () => undefined,
    );
    return follow({
      client,
      names,
      after: file.position(),
      milliseconds: timeouts.read,
      signal: AbortSignal.any([ending.signal, interrupt.signal, moving.signal]),
      take,
      caughtUp() {
        commit();
        if (ending.signal.aborted || interrupt.signal.aborted) return;
        file.filled();
        become({ state: 'live' });
      },
    }).finally(() => over.abort());
  }

  async function agree(): Promise<void> {
    const look = () => assertEndIsThere({ client, names, file, milliseconds: timeouts.read });
    try {
      await look();
    } catch (error) {
      if (!(error instanceof CorruptLogError)) throw error;
      await sleep(secondLook);
      await look();
    }
  }

  async function run(): Promise<void> {
    for (let failures = 0; !ending.signal.aborted; failures += 1) {
      const error = await followOnce().catch((thrown: unknown) => failure ?? thrown);
      if (ending.signal.aborted) break;
      if (error instanceof CorruptLogError) stop(error.message);
      // Normal under load, or our own doing, and nobody's trouble.
      else if (isDroppedAsSlow(error) || moving.signal.aborted) failures = -1;
      else {
        if (isLive()) failures = 0;
        beAway(error);
        await sleep(pauses[Math.min(failures, pauses.length - 1)], undefined, { signal: ending.signal }).catch(
          () => {},
        );
      }
    }
    await asking;
  }

  function assertUsable(): void {
    if (status.state === 'stopped') throw new StoreUnavailableError(status.reason);
    if (status.state === 'away' && performance.now() - awaySince > timeouts.patience) throw unavailable();
  }

  function unavailable(): StoreUnavailableError {
    if (status.state === 'stopped') return new StoreUnavailableError(status.reason);
    return new StoreUnavailableError(
      status.state === 'away'
        ? whyAway('EventStoreDB', status.reason).sentence
        : `The mirror is still being filled: it is at #${file.log.head().sequence}.`,
    );
  }

  return {
    status: () => status,
    assertUsable,
    async live(milliseconds) {
      assertUsable();
      if (isLive()) return;
      await new Promise<void>((resolve) => {
        const settle = () => {
          clearTimeout(timer);
          waitingToLive.delete(settle);
          resolve();
        };
        const timer = setTimeout(settle, milliseconds);
        waitingToLive.add(settle);
      });
      if (!isLive()) throw unavailable();
    },
    async shows(awaited, milliseconds) {
      if (shown(awaited)) return true;
      if (status.state === 'stopped') return false;
      return waiting.wait(awaited, milliseconds);
    },
    stop,
    expect(events) {
      const ids = events.map(({ id }) => id);
      for (const id of ids) expected.add(id);
      for (const id of ids.slice(0, -1)) unfinished.add(id);
      return () => {
        for (const id of ids) {
          arrive(id);
          unfinished.delete(id);
        }
        if (pending.length > 0) schedule();
      };
    },
    run,
    close() {
      ending.abort();
      waiting.end();
    },
  };
}
