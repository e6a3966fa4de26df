import { existsSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Entry } from '../../domain/event.ts';
import { showEntry, UnknownEventError } from '../../domain/stored.ts';
import { type LocalLog, type StoredEvent, StoreUnavailableError } from '../../store/event-store.ts';
import { openConcernIndex, postingTables } from './concern-index.ts';
import { type Sought, soughtIn, soughtInAny } from './concerning.ts';
import { isDamage } from './damaged-views-error.ts';
import { delayed } from './delayed.ts';
import { one, prepareRows } from './sqlite-rows.ts';
import { asError } from './stream-fold.ts';
import { createWaiters } from './waiters.ts';

export const searchFileName = 'search.db';

/** Which entries have which words: follows the log on its own, behind the views, in a file that can be deleted. */
export interface SearchIndex {
  /** Takes up what is kept, or begins anew, and follows the log from then on. */
  start(): void;
  /** The sequence up to which it has read the log. */
  readonly head: number;
  /** Why it can't be read now: a disk that fails. It is tried again every second. */
  readonly failure: Error | undefined;
  waitFor(sequence: number, milliseconds: number): Promise<boolean>;
  /** The entries that have a word. @throws StoreUnavailableError while there is a failure */
  containing(word: string): Sought;
  /** Those that have a word beginning so; undefined where more words begin so than are looked for. */
  containingAny(beginning: string): Sought | undefined;
  close(): void;
}

export interface SearchIndexOptions {
  readonly log: LocalLog;
  /** `:memory:` keeps nothing. */
  readonly file: string;
  /** The words that an entry is found by. What is kept is of their version: another one begins anew. */
  readonly words: { readonly version: number; readonly of: (entry: Entry) => ReadonlySet<string> };
}

const step = 200;
/** Appends that follow one another closely are read together. */
const restBetweenSteps = 20;
// What was read can be searched; writing it for each step would write the runs of common words again and again, and what
// a crash takes of it is in the log.
const eventsPerCommit = 2000;
const commitWithin = 1000;
const retryAfter = 1000;
const mostBeginnings = 256;

/**
 * Runs of sequences by word, as the index of concerns keeps them by term, and not SQLite's own full-text index: that
 * reads a common word's occurrences from the first one on, so that looking would cost the length of the log.
 */
export function createSearchIndex({ log, file: path, words }: SearchIndexOptions): SearchIndex {
  const waiters = createWaiters();
  let file: SearchFile | undefined;
  let failure: Error | undefined;
  let timer: NodeJS.Timeout | undefined;
  const committing = delayed(commitWithin, () => attempt(commit));
  let unsubscribe = () => {};

  const isBehind = () => file !== undefined && file.position < log.head().sequence;

  function follow(delay: number): void {
    if (timer !== undefined || !isBehind()) return;
    timer = setTimeout(() => {
      timer = undefined;
      attempt(readOn);
      follow(0);
    }, delay);
  }

  function readOn(): void {
    if (file === undefined) return;
    file.add(log.read(file.position, step), words.of);
    waiters.reached(file.position);
    if (file.uncommitted >= eventsPerCommit) commit();
    else committing.soon();
  }

  function commit(): void {
    committing.cancel();
    file?.commit();
  }

  function leave(): void {
    committing.cancel();
    file?.close();
    file = undefined;
  }

  /** What fails is left, and taken up again in a while. */
  function attempt(work: () => void): void {
    try {
      work();
      failure = undefined;
    } catch (error) {
      failure = asError(error);
      leave();
      clearTimeout(timer);
      if (isDamage(error)) deleteFile(path);
      timer = setTimeout(() => {
        timer = undefined;
        open();
      }, retryAfter);
      timer.unref();
    }
  }

  function open(): void {
    attempt(() => {
      file = openSearchFile(path, log, words.version);
    });
    follow(0);
  }

  function opened(): SearchFile {
    if (file === undefined) throw new StoreUnavailableError("The search index can't be read now.", { cause: failure });
    return file;
  }

  return {
    start() {
      open();
      unsubscribe = log.subscribe(() => follow(restBetweenSteps));
    },
    get head() {
      return file?.position ?? 0;
    },
    get failure() {
      return failure;
    },
    waitFor: (sequence, milliseconds) =>
      file !== undefined && file.position >= sequence ? Promise.resolve(true) : waiters.wait(sequence, milliseconds),
    containing: (word) => soughtIn(opened().runs, word),
    containingAny(beginning) {
      const found = opened().beginning(beginning, mostBeginnings + 1);
      return found.length > mostBeginnings
        ? undefined
        : soughtInAny(found.map((word) => soughtIn(opened().runs, word)));
    },
    close() {
      clearTimeout(timer);
      unsubscribe();
      waiters.end();
      try {
        commit();
      } catch {
        // It is read again from the log.
      }
      leave();
    },
  };
}

type SearchFile = ReturnType<typeof openDatabase>;

function deleteFile(path: string): void {
  if (path === ':memory:') return;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
}

/** What was kept, where it is of this version and this log; else a new file. */
function openSearchFile(path: string, log: LocalLog, version: number): SearchFile {
  if (path !== ':memory:' && existsSync(path)) {
    const kept = takeUp(path, log, version);
    if (kept !== undefined) return kept;
  }
  deleteFile(path);
  const database = new DatabaseSync(path);
  database.exec(`
    ${settings}
    BEGIN;
    ${postingTables}
    CREATE TABLE progress (position INTEGER NOT NULL, event TEXT) STRICT;
    INSERT INTO progress VALUES (0, NULL);
    PRAGMA user_version = ${version};
    COMMIT;
  `);
  return openDatabase(database);
}

// What a power failure takes of the last commits is read again from the log.
const settings = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;';

function takeUp(path: string, log: LocalLog, version: number): SearchFile | undefined {
  const database = new DatabaseSync(path);
  try {
    const [kept] = one(prepareRows(database, 'PRAGMA user_version')) ?? [];
    if (kept === version) {
      database.exec(settings);
      const [position, event] = one(prepareRows(database, 'SELECT position, event FROM progress')) ?? [];
      if (position === 0 || log.readAt([Number(position)])[0]?.id === event) return openDatabase(database);
    }
  } catch (error) {
    if (!isDamage(error)) {
      database.close();
      throw error;
    }
  }
  database.close();
  return undefined;
}

function openDatabase(database: DatabaseSync) {
  const index = openConcernIndex(database);
  const update = database.prepare('UPDATE progress SET position = ?, event = ?');
  let position = Number(one(prepareRows(database, 'SELECT position FROM progress'))?.[0] ?? 0);
  let uncommitted = 0;
  let last: string | null = null;
  return {
    runs: index.runs,
    get position() {
      return position;
    },
    /** How many events were read, but would be lost. */
    get uncommitted() {
      return uncommitted;
    },
    /** Events that follow one another, from the position on. */
    add(events: readonly StoredEvent[], wordsOf: (entry: Entry) => ReadonlySet<string>): void {
      for (const event of events) {
        index.add(event.sequence, wordsIn(event, wordsOf));
        position = event.sequence;
        last = event.id;
      }
      uncommitted += events.length;
    },
    commit(): void {
      if (uncommitted === 0) return;
      database.exec('BEGIN IMMEDIATE');
      index.flush({ join: true });
      update.run(position, last);
      database.exec('COMMIT');
      uncommitted = 0;
    },
    beginning: index.termsBeginning,
    close: () => database.close(),
  };
}

/** What can't be read at all has no words. */
function wordsIn(event: StoredEvent, wordsOf: (entry: Entry) => ReadonlySet<string>): ReadonlySet<string> {
  try {
    return wordsOf(showEntry(event));
  } catch (error) {
    if (error instanceof UnknownEventError) return new Set();
    throw error;
  }
}
