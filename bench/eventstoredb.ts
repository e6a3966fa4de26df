import { EventStoreDBClient, jsonEvent, NO_STREAM, START, streamNameFilter } from '@eventstore/db-client';
import { v7 } from 'uuid';
import { startServer } from '../scenarios/server-process.ts';
import { openEventStoreDbStore } from '../src/store/eventstoredb/open-eventstoredb-store.ts';
import { flood, httpRequest } from './flood.ts';
import { compare, inFolder, print, type Row } from './measure.ts';

const variable = 'HOLDPOINT_TEST_EVENTSTOREDB';
const appends = 2_000;
const inFlight = 64;
const patience = 120_000;

const post = (server: URL, path: string, body: object): Buffer => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': v7() };
  const by = { name: 'Dmitri Petelin', role: 'Flight engineer', agency: 'Roscosmos' };
  return httpRequest('POST', new URL(`/v1${path}`, server), headers, JSON.stringify({ by, ...body }));
};

const leak = {
  text: 'A stream of flakes from the aft of the instrument module, and the low-pressure sensor of the cooling loop has come on.',
  system: 'external thermal control loop',
  medium: 'coolant',
  quantities: [{ name: 'pressure', unit: 'bar', most: '0.8', about: true }],
};

/** What Holdpoint has stored for one report, which the bare client then stores as well. */
interface Sample {
  readonly data: Record<string, unknown>;
  readonly metadata: Buffer;
}

/** Each to a stream of its own, as Holdpoint does. */
async function bareAppends(client: EventStoreDBClient, { data, metadata }: Sample): Promise<void> {
  let left = appends;
  const appender = async () => {
    while (left > 0) {
      left -= 1;
      const event = jsonEvent({ id: v7(), type: 'LeakReported', data, metadata });
      await client.appendToStream(`bench-${event.id}`, event, { expectedRevision: NO_STREAM, requiresLeader: true });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, appender));
}

async function bareRead(client: EventStoreDBClient, logName: string, count: number): Promise<void> {
  const filter = streamNameFilter({ prefixes: [`${logName}.`] });
  const subscription = client.subscribeToAll({ fromPosition: START, filter });
  let seen = 0;
  for await (const _ of subscription) {
    seen += 1;
    if (seen === count) break;
  }
  await subscription.unsubscribe();
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

/** With a server that the environment names: Holdpoint on it, beside the bare client doing the same appends and reads. */
export async function run(): Promise<readonly Row[]> {
  const connectionString = process.env[variable];
  if (connectionString === undefined) {
    console.log(`left out: ${variable} (a connection string) is not set`);
    return [];
  }
  const logName = `bench${Date.now().toString(36)}`;
  const client = EventStoreDBClient.connectionString(connectionString);
  const opened = (folder: string) =>
    openEventStoreDbStore({ connectionString, logName, folder, timeouts: { catchUp: patience } });

  const posting = await inFolder(async (folder) => {
    const settings = { HOLDPOINT_STORE: connectionString, HOLDPOINT_LOG_NAME: logName, HOLDPOINT_DATA: folder };
    const server = await startServer({ ...settings, HOLDPOINT_PORT: '0', HOLDPOINT_LOG_LEVEL: 'error' });
    const send = (requests: Buffer[], connections: number) =>
      flood(server.url, requests, { connections, expected: 201 });
    const reports = (count: number) =>
      Array.from({ length: count }, () => post(server.url, '/vehicles/soyuz-ms-22/leak-reports', leak));
    try {
      const vehicle = { id: 'soyuz-ms-22', name: 'Soyuz MS-22', kind: 'crewed-spacecraft' };
      await send([post(server.url, '/vehicles', vehicle), ...reports(1)], 1);
      const sample = await sampleOf(client, logName);
      return await compare({
        name: `durable POST of a leak report to EventStoreDB, ${inFlight} connections, against its bare client`,
        goal: { atLeast: 0.6 },
        unit: 'a second',
        rounds: 5,
        ours: { label: 'Holdpoint', measure: async () => appends / (await send(reports(appends), inFlight)) },
        reference: {
          label: 'the client',
          measure: async () => appends / (await secondsOf(() => bareAppends(client, sample))),
        },
      });
    } finally {
      await server.stop();
    }
  });

  const count = await inFolder(async (folder) => {
    const store = await opened(folder);
    const { sequence } = store.log.head();
    await store.close();
    return sequence;
  });
  const filling = await compare({
    name: `a mirror of ${count} entries filled from nothing, against the bare client reading them`,
    goal: { atLeast: 0.8 },
    unit: 'entries a second',
    rounds: 5,
    ours: {
      label: 'the mirror',
      measure: () =>
        inFolder(async (folder) => {
          let close = async () => {};
          const seconds = await secondsOf(async () => {
            const store = await opened(folder);
            close = store.close;
            if (store.log.head().sequence !== count) throw new Error('the mirror has not all of the log');
          });
          await close();
          return count / seconds;
        }),
    },
    reference: {
      label: 'the client',
      measure: async () => count / (await secondsOf(() => bareRead(client, logName, count))),
    },
  });
  return [posting, filling];
}

async function sampleOf(client: EventStoreDBClient, logName: string): Promise<Sample> {
  const filter = streamNameFilter({ prefixes: [`${logName}.anomaly-`] });
  const subscription = client.subscribeToAll({ fromPosition: START, filter });
  for await (const { event } of subscription) {
    await subscription.unsubscribe();
    if (event?.isJson !== true) break;
    return { data: event.data as Record<string, unknown>, metadata: Buffer.from(JSON.stringify(event.metadata)) };
  }
  throw new Error('Holdpoint has stored no report');
}

if (import.meta.main) {
  for (const row of await run()) print(row);
  // The client holds on to its connection.
  process.exit(0);
}
