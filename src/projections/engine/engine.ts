import { setImmediate as nextTurn } from 'node:timers/promises';
import { decodeEntry, decodeForAll } from '../../domain/stored.ts';
import { type LocalLog, StoreUnavailableError } from '../../store/event-store.ts';
import { isDamage } from './damaged-views-error.ts';
import { delayed } from './delayed.ts';
import { foldEvents } from './fold-events.ts';
import { keptReads } from './kept.ts';
import { pastAt } from './past.ts';
import { asError, streamFold } from './stream-fold.ts';
import type { Past, View } from './view.ts';
import { apartFileOf, deleteApartFile, deleteViewsFile, openViewsFile, type ViewsFile } from './views-file.ts';
import { createWaiters } from './waiters.ts';

export const viewsFileName = 'views.db';

export interface EngineOptions {
  readonly log: LocalLog;
  readonly views: readonly View[];
  /** The path of `views.db` in the data folder; `:memory:` keeps nothing. */
  readonly file: string;
  /** Events that are folded at a time and kept by one commit; by default as many as are quick. */
  readonly batchSize?: number;
  /** What of a long rebuild may be made meanwhile, by another thread. */
  readonly apart?: MadeApart;
  /** Told after each step of catching up. */
  readonly onProgress?: (progress: { readonly sequence: number; readonly head: number }) => void;
}

/** Some of the views, and the index of concerns: about half of the work. */
export interface MadeApart {
  readonly views: readonly View[];
  /** In a shorter log it isn't worth a thread. */
  readonly leastEvents: number;
  /**
   * Makes them from the same log in a file of their own, as an engine does which has these views only.
   * @throws whatever keeps it from that, or once the signal is aborted: then they are made here
   */
  make(file: string, signal: AbortSignal): Promise<void>;
}

export interface ViewStatus {
  readonly view: string;
  /** The last sequence that the view has taken in. */
  readonly position: number;
  /** Where it met what it can't fold. */
  readonly stopped?: { readonly sequence: number; readonly reason: string };
}

export interface ProjectionEngine {
  /**
   * Takes up what is kept, or rebuilds it, and follows the log from then on. Resolves once all running views are where
   * the log is; until then the process does other things between steps.
   * @throws Error where the file can't be made or written, CorruptLogError
   */
  start(): Promise<void>;
  /** The sequence that the index and all running views have reached; 0 while everything is being rebuilt. */
  readonly head: number;
  /** Why nothing can be read now: a disk that fails. It is tried again every second. */
  readonly failure: Error | undefined;
  /**
   * Everything as it was at a sequence.
   * @throws RangeError beyond the head: wait for it first; StoreUnavailableError while there is a failure
   */
  at(sequence: number): Past;
  /** Reads what can be read at once, at less cost than one by one. */
  together<Value>(read: () => Value): Value;
  /** Whether all running views reach a sequence within so many milliseconds. */
  waitFor(sequence: number, milliseconds: number): Promise<boolean>;
  status(): readonly ViewStatus[];
  /** Called, in order, after each advance of the head; returns what ends it. A listener must not throw. */
  subscribe(listener: (head: number) => void): () => void;
  close(): void;
}

const defaultBatch = 1000;
// Of a rebuild: what is buffered in memory grows with this.
const postingsPerCommit = 100_000;
const retryAfter = 1000;
// A commit costs as much as folding what comes at a time, and what a crash takes of it is in the log.
const commitWithin = 1000;
const eventsPerCommit = 4000;

export function createProjectionEngine(options: EngineOptions): ProjectionEngine {
  const { log, views, file: path, apart, batchSize, onProgress } = options;
  const names = new Set(views.map(({ name }) => name));
  if (names.size !== views.length) throw new RangeError('two views have the same name');
  const streams = streamFold(log);
  const kept = keptReads(log);
  const waiters = createWaiters();
  const listeners = new Set<(head: number) => void>();
  const step = batchSize ?? defaultBatch;
  let file: ViewsFile | undefined;
  let failure: Error | undefined;
  let isLive = false;
  let isClosed = false;
  /** How far the log was folded; in a rebuild more than is committed. */
  let folded = 0;
  let isInTransaction = false;
  let told = 0;
  let unsubscribe = () => {};
  let retry: NodeJS.Timeout | undefined;
  let stopApart: AbortController | undefined;
  let uncommitted = 0;
  const committing = delayed(commitWithin, () => {
    try {
      if (file !== undefined) commit(file);
    } catch (error) {
      fail(error);
    }
  });

  const head = () => (file === undefined || file.isRebuild ? 0 : positionOf(file));

  function open(): ViewsFile {
    const isLong = apart !== undefined && path !== ':memory:' && log.head().sequence >= apart.leastEvents;
    return use(openViewsFile(path, log, views, isLong ? apart.views : []));
  }

  function use(opened: ViewsFile): ViewsFile {
    streams.clear();
    kept.clear();
    folded = positionOf(opened);
    isInTransaction = false;
    uncommitted = 0;
    file = opened;
    return opened;
  }

  /** The file of what was made apart; undefined where it could not be made. */
  async function makeApart(): Promise<string | undefined> {
    stopApart = new AbortController();
    const made = apartFileOf(path);
    try {
      await apart?.make(made, stopApart.signal);
      return made;
    } catch {
      return undefined;
    }
  }

  /** One step: fewer events than would keep others waiting. */
  function foldStep(target: ViewsFile): void {
    const events = log.read(folded, step);
    const last = events.at(-1);
    if (last === undefined) return;
    if (!isInTransaction) target.begin();
    isInTransaction = true;
    // What is appended now is answered with and searched for, too.
    foldEvents(target, streams, log, events, isLive ? decodeForAll : decodeEntry);
    for (const { stream } of events) kept.forget(stream);
    folded = last.sequence;
    uncommitted += events.length;
    if (isLive && batchSize === undefined) commitSoon(target);
    else {
      const mayWait = target.isRebuild && batchSize === undefined && target.index.buffered < postingsPerCommit;
      if (!mayWait || isAtHead()) commit(target);
    }
  }

  /** What was folded can be read; it is written when more came, or nothing for a while. */
  function commitSoon(target: ViewsFile): void {
    if (uncommitted >= eventsPerCommit) {
      commit(target);
      return;
    }
    reach(target);
    committing.soon();
  }

  function commit(target: ViewsFile): void {
    committing.cancel();
    reach(target);
    target.commit();
    isInTransaction = false;
    uncommitted = 0;
    failure = undefined;
  }

  function reach(target: ViewsFile): void {
    target.reach(folded);
    // Where a view that was behind has stopped, the others are further on.
    const position = positionOf(target);
    if (position === folded) return;
    folded = position;
    streams.clear();
  }

  const isAtHead = () => folded >= log.head().sequence;

  async function catchUp(begun: ViewsFile): Promise<void> {
    let target = begun;
    const other = target.isPart ? makeApart() : undefined;
    for (;;) {
      while (!isClosed && !isAtHead()) {
        foldStep(target);
        onProgress?.({ sequence: folded, head: log.head().sequence });
        tell();
        await nextTurn();
      }
      if (isClosed || !target.isRebuild) break;
      if (!target.isPart) {
        await inSteps(target.complete());
        continue;
      }
      const joined = await inSteps(target.join(await other));
      if (joined === undefined) return;
      target = use(joined);
      deleteApartFile(path);
    }
    if (isClosed) return;
    isLive = true;
    failure = undefined;
    tell();
  }

  /** Others get their turn between two steps; undefined where it was closed meanwhile. */
  async function inSteps<Value>(steps: Generator<void, Value>): Promise<Value | undefined> {
    while (!isClosed) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await nextTurn();
    }
    return undefined;
  }

  function tell(): void {
    const reached = head();
    if (reached <= told) return;
    told = reached;
    waiters.reached(reached);
    for (const listener of listeners) listener(reached);
  }

  function follow(): void {
    if (!isLive || file === undefined) return;
    const target = file;
    try {
      if (log.head().sequence - folded > 2 * defaultBatch) {
        isLive = false;
        catchUp(target).catch(fail);
        return;
      }
      while (!isAtHead()) foldStep(target);
    } catch (error) {
      fail(error);
      return;
    }
    tell();
  }

  /** What is in memory may be ahead of the file now, so both are left, and taken up again in a while. */
  function fail(error: unknown): void {
    leave();
    failure = asError(error);
    if (isClosed) return;
    retry = setTimeout(() => {
      try {
        if (isDamage(error)) deleteViewsFile(path);
        catchUp(open()).catch(fail);
      } catch (again) {
        fail(again);
      }
    }, retryAfter);
    retry.unref();
  }

  function leave(): void {
    isLive = false;
    committing.cancel();
    stopApart?.abort();
    try {
      file?.close();
    } finally {
      file = undefined;
    }
  }

  return {
    async start() {
      const target = open();
      unsubscribe = log.subscribe(follow);
      await catchUp(target);
    },
    get head() {
      return head();
    },
    get failure() {
      return failure;
    },
    at(sequence) {
      if (file === undefined) throw new StoreUnavailableError("The views can't be read now.", { cause: failure });
      if (sequence > head()) throw new RangeError(`the views are at ${head()}, not yet at ${sequence}`);
      return pastAt(file, log, kept, sequence);
    },
    together: (read) => (file === undefined ? read() : file.together(read)),
    waitFor: (sequence, milliseconds) =>
      file !== undefined && head() >= sequence ? Promise.resolve(true) : waiters.wait(sequence, milliseconds),
    status: () =>
      (file === undefined ? [] : views).map(({ name }) => {
        const { position = 0, stopped } = file?.views.find((view) => view.name === name) ?? {};
        return stopped === undefined
          ? { view: name, position }
          : { view: name, position, stopped: { sequence: stopped.sequence, reason: stopped.message } };
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      clearTimeout(retry);
      unsubscribe();
      waiters.end();
      try {
        if (isLive && isInTransaction && file !== undefined) commit(file);
      } catch {
        // It is folded again from the log.
      }
      leave();
    },
  };
}

const positionOf = ({ views, indexPosition }: ViewsFile): number =>
  views.reduce(
    (least, { position, stopped }) => (stopped === undefined ? Math.min(least, position) : least),
    indexPosition,
  );
