import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { v7 } from 'uuid';
import type { Uuid } from '../src/domain/id.ts';
import type { StreamName } from '../src/domain/stream.ts';
import { type EventStore, type EventToAppend, noStream } from '../src/store/event-store.ts';
import { openSqliteStore } from '../src/store/sqlite/open-sqlite-store.ts';
import { compare, inFolder, print, type Row } from './measure.ts';

const inFlight = 64;
const eventsPerStream = 4;

const data = JSON.stringify({
  facts: {
    about: ['vehicle/soyuz-ms-22'],
    hypotheses: [],
    quantities: [{ name: 'coolant loop pressure', unit: 'mmHg', value: { value: '28' } }],
    text: 'Visible stream of flakes from the aft of Soyuz MS-22, seen on the view from the external camera. '.repeat(3),
    title: 'Visible stream of flakes from the aft of Soyuz MS-22',
  },
  salt: 'q83vEjRWeJCrze8SNFZ4kA',
});
const metadata = JSON.stringify({
  basis: 411,
  by: { agency: 'NASA', name: 'A flight director', role: 'Flight Director' },
  causationId: null,
  commandId: '0185e0a0-0000-7000-8000-000000000001',
  correlationId: '0185e0a0-0000-7000-8000-000000000001',
  deviations: [],
  occurredAt: '2022-12-15T00:45Z',
  onBehalfOf: null,
  recordedAt: '2022-12-15T01:02:03.456Z',
  recorder: null,
  requestHash: 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9',
  salt: 'q83vEjRWeJCrze8SNFZ4kA',
  schemaVersion: 1,
  sources: [{ text: 'Console log of the night shift', verified: true }],
});

const events = (count: number): EventToAppend[] =>
  Array.from({ length: count }, () => ({ id: v7() as Uuid, type: 'LeakReported', data, metadata }));

/** Appends one event at a time to streams of a few events each, as people do who report and then add to it. */
async function appendInTurn(store: EventStore, batch: readonly EventToAppend[]): Promise<void> {
  let stream = '' as StreamName;
  for (const [index, event] of batch.entries()) {
    const revision = (index % eventsPerStream) + noStream;
    if (revision === noStream) stream = `anomaly-${event.id}` as StreamName;
    await store.append(stream, revision, [event]);
  }
}

const appendsPerSecond = (appenders: number, eventsEach: number) => () =>
  inFolder(async (folder) => {
    const store = openSqliteStore({ folder });
    const batches = Array.from({ length: appenders }, () => events(eventsEach));
    const rate = await perSecond(appenders * eventsEach, () =>
      Promise.all(batches.map((batch) => appendInTurn(store, batch))),
    );
    await store.close();
    return rate;
  });

const bareInsertsPerSecond = (count: number) => () =>
  inFolder(async (folder) => {
    const database = new DatabaseSync(join(folder, 'bare.sqlite'));
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE event (
        sequence INTEGER PRIMARY KEY, stream INTEGER, revision INTEGER, log_time INTEGER,
        id BLOB, type TEXT, data TEXT, metadata TEXT
      ) STRICT;
    `);
    const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    const id = Buffer.alloc(16, 1);
    const rate = await perSecond(count, () => {
      for (let sequence = 1; sequence <= count; ) {
        database.exec('BEGIN');
        for (let row = 0; row < inFlight; row += 1, sequence += 1) {
          insert.run(sequence, sequence, 0, 1671066123456, id, 'LeakReported', data, metadata);
        }
        database.exec('COMMIT');
      }
    });
    database.close();
    return rate;
  });

async function perSecond(count: number, work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return (count / (performance.now() - begin)) * 1000;
}

const together = { label: `${inFlight} in flight`, measure: appendsPerSecond(inFlight, 400) };

export async function run(): Promise<readonly Row[]> {
  return [
    await compare({
      name: `durable appends with ${inFlight} in flight, against one at a time`,
      goal: { atLeast: 4 },
      unit: 'appends/s',
      ours: together,
      reference: { label: 'one at a time', measure: appendsPerSecond(1, 2000) },
    }),
    await compare({
      name: `durable appends with ${inFlight} in flight, against bare INSERTs without indexes, ${inFlight} a commit`,
      goal: { atLeast: 0.35 },
      unit: 'rows/s',
      ours: together,
      reference: { label: 'bare', measure: bareInsertsPerSecond(400 * inFlight) },
    }),
  ];
}

if (import.meta.main) for (const row of await run()) print(row);
