import type { DatabaseSync } from 'node:sqlite';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { many, prepareRows } from './sqlite-rows.ts';

/** A thing on record, which is what a stream is the record of; or a part of one. */
export interface Thing {
  /** The sequence of the entry that put it on record. */
  readonly since: number;
  /** What people call it, by that entry. */
  readonly title: string | null;
  /** From which entry on words on its record may be others: it corrects or voids one. Infinity where none does, and of parts. */
  readonly corrected: number;
}

/** What is kept of the record beside its views: the things on it, and what only the streams' states tell of an entry. */
export interface RecordIndex {
  /** @param title undefined where the entry that puts it on record can't be read */
  add(sequence: number, thing: Reference, title: string | null | undefined): void;
  /** Parts that an entry declares; what is corrected is so on the record of the whole. */
  addParts(sequence: number, parts: readonly { readonly reference: Reference; readonly title: string | null }[]): void;
  /** An entry on its record corrects or voids another one; only the first one is kept. */
  correct(sequence: number, thing: Reference): void;
  /** Those of these that are on record. */
  find(things: readonly Reference[]): ReadonlyMap<Reference, Thing>;
  /** Those of a kind that came on record after a sequence, and up to one, in that order. */
  list(kind: string, upTo: number, after: number, limit: number): readonly { reference: Reference; since: number }[];
  /** What an entry's stream was about before it or after it, and the parts that it amended. */
  addSubjects(sequence: number, subjects: readonly Reference[]): void;
  /** Of each of these entries; those whose streams were about nothing are left out. */
  subjects(sequences: readonly number[]): ReadonlyMap<number, readonly Reference[]>;
}

export const recordTableNames = ['thing', 'corrected', 'subject'] as const;
export const recordTables = `
  CREATE TABLE thing (since INTEGER NOT NULL, kind TEXT NOT NULL, reference TEXT NOT NULL, title TEXT) STRICT;
  CREATE TABLE corrected (reference TEXT PRIMARY KEY, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE subject (sequence INTEGER PRIMARY KEY, things TEXT NOT NULL) STRICT;
`;

export const recordIndexes = `
  CREATE INDEX IF NOT EXISTS thing_kind ON thing (kind, since);
  CREATE INDEX IF NOT EXISTS thing_reference ON thing (reference);
`;

/** No list is of parts. */
const ofPart = '';

export function openRecordIndex(database: DatabaseSync): RecordIndex {
  const prepare = (sql: string) => prepareRows(database, sql);
  const insert = prepare('INSERT INTO thing VALUES (?, ?, ?, ?)');
  const insertCorrected = prepare('INSERT INTO corrected VALUES (?, ?) ON CONFLICT DO NOTHING');
  const select = prepare(`
    SELECT t.reference, t.since, t.title, c.since
    FROM json_each(?) k CROSS JOIN thing t ON t.reference = k.value LEFT JOIN corrected c ON c.reference = k.value`);
  const selectKind = prepare(
    'SELECT reference, since FROM thing WHERE kind = ? AND since > ? AND since <= ? ORDER BY since LIMIT ?',
  );
  const insertSubjects = prepare('INSERT INTO subject VALUES (?, ?)');
  const selectSubjects = prepare(
    'SELECT s.sequence, s.things FROM json_each(?) k CROSS JOIN subject s ON s.sequence = k.value',
  );

  return {
    add(sequence, thing, title) {
      insert.run(sequence, parseReference(thing)?.kind ?? ofPart, thing, title ?? null);
      // Nothing that it says can be taken as it is.
      if (title === undefined) insertCorrected.run(thing, sequence);
    },
    addParts(sequence, parts) {
      for (const { reference, title } of parts) insert.run(sequence, ofPart, reference, title);
    },
    correct(sequence, thing) {
      insertCorrected.run(thing, sequence);
    },
    find: (things) =>
      new Map(
        many(select, JSON.stringify(things)).map(([reference, since, title, corrected]) => [
          String(reference) as Reference,
          {
            since: Number(since),
            title: title === null ? null : String(title),
            corrected: corrected === null ? Number.POSITIVE_INFINITY : Number(corrected),
          },
        ]),
      ),
    list: (kind, upTo, after, limit) =>
      many(selectKind, kind, after, upTo, limit).map(([reference, since]) => ({
        reference: String(reference) as Reference,
        since: Number(since),
      })),
    addSubjects(sequence, subjects) {
      // No reference has a space in it.
      if (subjects.length > 0) insertSubjects.run(sequence, subjects.join(' '));
    },
    subjects: (sequences) =>
      new Map(
        many(selectSubjects, JSON.stringify(sequences)).map(([sequence, things]) => [
          Number(sequence),
          String(things).split(' ') as readonly string[] as readonly Reference[],
        ]),
      ),
  };
}
