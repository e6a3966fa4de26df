import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { boundedCache } from './bounded-cache.ts';
import { decodePostings, encodePostings } from './postings.ts';
import { many, one, prepareRows, type Row } from './sqlite-rows.ts';

/** Which entries concern what: for each term the ascending sequences, in runs of at most a few thousand. */
export interface ConcernIndex {
  add(sequence: number, terms: ReadonlySet<string>): void;
  /** How many postings wait for being written. */
  readonly buffered: number;
  /** With `join`, a short last run of a term is continued; without, a new one begins, which is quicker for many. */
  flush(options: { readonly join: boolean }): void;
  readonly runs: PostingRuns;
  /** Terms that begin so, `limit` at most. */
  termsBeginning(text: string, limit: number): readonly string[];
}

/** One term's run of sequences; undefined where there is none. */
export interface PostingRuns {
  /** The last run that begins at or before a sequence. */
  at(term: string, sequence: number): readonly number[] | undefined;
  /** The first run that begins after a sequence. */
  after(term: string, sequence: number): readonly number[] | undefined;
}

const longestRun = 2048;
const joinedBytes = 1024;
// Some 8 MB at most.
const keptNumbers = 500_000;
const keptBytes = 64;
// Most terms are on record a few times: all of one is read at once, since who asks for a place asks for the next.
const fewRuns = 16;
const keptRuns = 2_000_000;

export const postingTableNames = ['posting'] as const;
export const postingTables = `
  CREATE TABLE posting (
    term TEXT NOT NULL, first INTEGER NOT NULL, sequences BLOB NOT NULL, PRIMARY KEY (term, first)
  ) STRICT, WITHOUT ROWID;
`;

export function openConcernIndex(database: DatabaseSync): ConcernIndex {
  const prepare = (sql: string) => prepareRows(database, sql);
  const insert = prepare('INSERT INTO posting VALUES (?, ?, ?)');
  const update = prepare('UPDATE posting SET sequences = ? WHERE term = ? AND first = ?');
  const selectAt = prepare(
    'SELECT first, sequences FROM posting WHERE term = ? AND first <= ? ORDER BY first DESC LIMIT 1',
  );
  const selectAfter = prepare(
    'SELECT first, sequences FROM posting WHERE term = ? AND first > ? ORDER BY first LIMIT 1',
  );
  const selectFirst = prepare(
    `SELECT first, sequences FROM posting WHERE term = ? ORDER BY first LIMIT ${fewRuns + 1}`,
  );
  const selectTerms = prepare('SELECT DISTINCT term FROM posting WHERE term >= ? AND term < ? ORDER BY term LIMIT ?');

  const buffer = new Map<string, number[]>();
  let buffered = 0;
  const decoded = boundedCache<string, readonly number[]>(keptNumbers, ({ length }) => length);
  /** All runs that are written of a term; null: more than a few. */
  const whole = boundedCache<string, readonly Run[] | null>(keptRuns, (runs) =>
    (runs ?? []).reduce((sum, { bytes }) => sum + bytes.length, 200),
  );

  function runsOf(term: string): readonly Run[] | null {
    const known = whole.get(term);
    if (known !== undefined) return known;
    const rows = many(selectFirst, term);
    const runs = rows.length > fewRuns ? null : rows.flatMap((row) => toRun(row) ?? []);
    whole.set(term, runs);
    return runs;
  }

  function join(term: string, sequences: readonly number[]): boolean {
    const last = runOf(selectAt, term, Number.MAX_SAFE_INTEGER);
    if (last === undefined || last.bytes.length > joinedBytes) return false;
    const joined = [...decodePostings(last.first, last.bytes), ...sequences];
    if (joined.length > longestRun) return false;
    update.run(encodePostings(last.first, joined), term, last.first);
    return true;
  }

  /** What waits for being written begins after all that is written. */
  function waiting(term: string, isIt: (first: number) => boolean): readonly number[] | undefined {
    const sequences = buffer.get(term);
    return sequences?.[0] !== undefined && isIt(sequences[0]) ? sequences : undefined;
  }

  function sequencesOf(term: string, run: Run | undefined): readonly number[] | undefined {
    if (run === undefined) return undefined;
    // Runs are only added to: one of a length is always the same. Decoding a short one is quicker than looking for it.
    if (run.bytes.length < keptBytes) return decodePostings(run.first, run.bytes);
    const key = `${run.first}/${run.bytes.length}/${term}`;
    const known = decoded.get(key);
    if (known !== undefined) return known;
    const sequences = decodePostings(run.first, run.bytes);
    decoded.set(key, sequences);
    return sequences;
  }

  return {
    add(sequence, terms) {
      for (const term of terms) {
        const sequences = buffer.get(term);
        if (sequences === undefined) buffer.set(term, [sequence]);
        else sequences.push(sequence);
      }
      buffered += terms.size;
    },
    get buffered() {
      return buffered;
    },
    flush(options) {
      // In the order of the table, so that each page is written once.
      for (const term of [...buffer.keys()].sort()) {
        const sequences = buffer.get(term) ?? [];
        whole.delete(term);
        if (options.join && join(term, sequences)) continue;
        for (let from = 0; from < sequences.length; from += longestRun) {
          const run = sequences.slice(from, from + longestRun);
          const [first = 0] = run;
          insert.run(term, first, encodePostings(first, run));
        }
      }
      buffer.clear();
      buffered = 0;
    },
    runs: {
      at(term, sequence) {
        const later = waiting(term, (first) => first <= sequence);
        if (later !== undefined) return later;
        const few = runsOf(term);
        const run = few === null ? runOf(selectAt, term, sequence) : few.findLast(({ first }) => first <= sequence);
        return sequencesOf(term, run);
      },
      after(term, sequence) {
        const few = runsOf(term);
        const run = few === null ? runOf(selectAfter, term, sequence) : few.find(({ first }) => first > sequence);
        return sequencesOf(term, run) ?? waiting(term, (first) => first > sequence);
      },
    },
    termsBeginning(text, limit) {
      // No text that begins so comes after it: U+10FFFF is not a character.
      const written = many(selectTerms, text, `${text}\u{10FFFF}`, limit).map(([term]) => String(term));
      const waiting = [...buffer.keys()].filter((term) => term.startsWith(text));
      return [...new Set([...written, ...waiting])].slice(0, limit);
    },
  };
}

interface Run {
  readonly first: number;
  readonly bytes: Uint8Array;
}

const runOf = (statement: StatementSync, term: string, sequence: number): Run | undefined =>
  toRun(one(statement, term, sequence) ?? []);

function toRun([first, bytes]: Row): Run | undefined {
  return bytes instanceof Uint8Array ? { first: Number(first), bytes } : undefined;
}
