import type { DatabaseSync } from 'node:sqlite';
import { postingTableNames, postingTables } from './concern-index.ts';
import { recordTableNames, recordTables } from './record-index.ts';
import { many, one, prepareRows } from './sqlite-rows.ts';
import type { View } from './view.ts';
import { createViewIndex, createViewTables, dropViewTables, viewTableNames } from './view-tables.ts';

/** How far the indexes are stands beside how far each view is, under this name. */
export const indexName = '#index';
// Raised whenever what the two indexes keep, or how, changes.
export const indexVersion = 8;

/** The tables of a file of views that begins. */
export function createTables(database: DatabaseSync, views: readonly View[]): void {
  database.exec(`
    CREATE TABLE progress (
      name TEXT PRIMARY KEY, number INTEGER NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL, event TEXT
    ) STRICT, WITHOUT ROWID;
    ${postingTables}
    ${recordTables}
    INSERT INTO progress VALUES ('${indexName}', 0, ${indexVersion}, 0, NULL);
  `);
  for (const view of views) addView(database, view);
}

/** Copies tables, which SQLite does without looking into them, and how far they are. */
export function* takeOver(database: DatabaseSync, from: string, views: readonly View[]): Generator<void, void> {
  database.prepare('ATTACH ? AS apart').run(from);
  const tables = (schema: string) => [
    ...postingTableNames,
    ...recordTableNames,
    ...views.flatMap(({ name }) => {
      const [number] = one(prepareRows(database, `SELECT number FROM ${schema}.progress WHERE name = ?`), name) ?? [];
      return viewTableNames(Number(number));
    }),
  ];
  const made = tables('apart');
  for (const [index, table] of tables('main').entries()) {
    database.exec(`INSERT INTO main.${table} SELECT * FROM apart.${made[index]}`);
    yield;
  }
  database.exec(`
    UPDATE main.progress SET position = made.position, event = made.event
      FROM apart.progress made WHERE made.name = main.progress.name;
    DETACH apart;
  `);
}

/** Views of another version begin anew; those that nobody asks for any more go. */
export function replaceViews(database: DatabaseSync, views: readonly View[]): void {
  const versions = new Map(views.map(({ name, version }) => [name, version]));
  const kept = new Set<string>();
  database.exec('BEGIN');
  for (const [name, number, version] of many(prepareRows(database, 'SELECT name, number, version FROM progress'))) {
    if (name === indexName || versions.get(String(name)) === version) {
      kept.add(String(name));
      continue;
    }
    database.exec(dropViewTables(Number(number)));
    database.prepare('DELETE FROM progress WHERE name = ?').run(String(name));
  }
  for (const view of views) {
    if (!kept.has(view.name)) database.exec(createViewIndex(addView(database, view)));
  }
  database.exec('COMMIT');
}

function addView(database: DatabaseSync, { name, version }: View): number {
  const [last] = one(prepareRows(database, 'SELECT max(number) FROM progress')) ?? [];
  const number = Number(last) + 1;
  database.exec(createViewTables(number));
  database.prepare('INSERT INTO progress VALUES (?, ?, ?, 0, NULL)').run(name, number, version);
  return number;
}
