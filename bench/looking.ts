import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Floor, startFloor } from './floor-process.ts';
import { compare, figure, inFolder, print, type Row } from './measure.ts';
import { againstPrebuilt, longerAgainstShorter, prebuilt } from './prebuilt.ts';
import { latency, type ServedHistory, serveHistory } from './served-history.ts';

/** `BENCH_SIZES=10000,100000,1000000` for all that the goals are about. */
const sizes = (process.env.BENCH_SIZES ?? `10000,${process.env.BENCH_EVENTS ?? 100_000}`).split(',').map(Number);
/** Where logs, and what servers made of them, stay for the next run: the long ones take minutes. */
const kept = process.env.BENCH_KEEP;
// As many as fit into that, in seconds: a server that has just started has not compiled what it runs most.
const roundTakes = 0.5;
const reads = { atLeast: 5, atMost: 200 };
const rounds = 3;
const apart = 200;

/** What a view is asked for: the address of one look at it, of things that are there at that sequence. */
interface Look {
  readonly name: string;
  readonly path: (there: Things) => string;
}

/** Something of each kind, of those that came on record or were over last. */
interface Things {
  readonly sequence: number;
  readonly decision: string;
  readonly anomaly: string;
}

const looks: readonly Look[] = [
  { name: 'timeline', path: () => '/timeline?' },
  { name: 'timeline of a vehicle', path: () => '/timeline?concerning=vehicle/soyuz-ms-22&' },
  { name: 'search for two words', path: () => '/search?q=radiator%20flakes&' },
  { name: 'record of a decision', path: ({ decision }) => `/decisions/${decision}/record?` },
  { name: 'record of an anomaly', path: ({ anomaly }) => `/anomalies/${anomaly}/record?` },
  { name: 'record of a vehicle', path: () => '/vehicles/soyuz-ms-22/record?' },
  { name: 'basis of a decision', path: ({ decision }) => `/decisions/${decision}/basis?` },
  { name: 'dossier of a decision', path: ({ decision }) => `/decisions/${decision}/dossier?` },
  { name: 'vehicle health', path: () => '/vehicle-health?' },
  { name: 'vehicle health on the first day', path: () => `/vehicle-health?effectiveAt=2022-12-15T12:00:00Z&` },
  { name: 'activities on the first day', path: () => `/activities?effectiveAt=2022-12-15T12:00:00Z&` },
  { name: `comparison over ${apart} entries`, path: ({ sequence }) => `/compare?from=${sequence - apart}&` },
  {
    name: `handover brief over ${apart} entries`,
    path: ({ sequence }) => `/handover-brief?since=${sequence - apart}&`,
  },
];

/**
 * What it costs to look, at the head and at sequences of the past that nobody has looked at yet, against express that
 * answers with as many bytes, made before; and whether it costs more in a longer log.
 */
export async function run(): Promise<readonly Row[]> {
  const floor = await startFloor();
  try {
    const found: (readonly Row[])[] = [];
    for (const count of sizes) {
      const rows = (folder: string) => lookedAt(folder, count, floor);
      found.push(kept === undefined ? await inFolder(rows) : await rows(folderIn(kept, count)));
    }
    return [...found.flat(), ...longerAgainstShorter(found.at(-1) ?? [], found[0] ?? [])];
  } finally {
    await floor.stop();
  }
}

function folderIn(folder: string, count: number): string {
  const path = join(folder, String(count));
  mkdirSync(path, { recursive: true });
  return path;
}

async function lookedAt(folder: string, count: number, floor: Floor): Promise<readonly Row[]> {
  const served = await serveHistory(folder, count);
  try {
    const rows: Row[] = [];
    for (const look of looks) {
      rows.push(await rowOf(served, look, floor, 'head', () => count));
      rows.push(await rowOf(served, look, floor, 'past', () => Math.floor((count / 2) * (1 + Math.random()))));
    }
    return rows;
  } finally {
    await served.stop();
  }
}

async function rowOf(
  served: ServedHistory,
  { name, path }: Look,
  floor: Floor,
  when: 'head' | 'past',
  sequenceOf: () => number,
): Promise<Row> {
  // Others each time, so that what was looked at before helps no more than it does anybody.
  const urls = async (count: number) => {
    const sequences = Array.from({ length: count }, sequenceOf);
    const there = await Promise.all(sequences.map((sequence) => thingsIn(served, sequence)));
    return there.map((things) => new URL(`/v1${path(things)}atSequence=${things.sequence}`, served.url));
  };
  const probe = await urls(reads.atLeast);
  await latency(probe);
  const perRead = (await latency(await urls(reads.atLeast))) / 1e6;
  const count = Math.round(Math.min(reads.atMost, Math.max(reads.atLeast, roundTakes / perRead)));
  return compare({
    name: `${name}, ${when === 'head' ? 'at the head' : 'in the past'} of ${figure(served.count)} events`,
    goal: againstPrebuilt[when],
    unit: 'µs',
    ours: { label: 'Holdpoint', measure: async () => latency(await urls(count)) },
    reference: await prebuilt(floor, await urls(count)),
    rounds,
  });
}

async function thingsIn({ url }: ServedHistory, sequence: number): Promise<Things> {
  const anyOf = async (...types: readonly string[]): Promise<string> => {
    for (const type of types) {
      const page = await fetch(new URL(`/v1/timeline?kind=${type}&limit=200&atSequence=${sequence}`, url));
      const { items } = (await page.json()) as { readonly items: readonly { readonly thing: string }[] };
      const found = items[Math.floor(Math.random() * items.length)];
      if (found !== undefined) return found.thing.slice(found.thing.indexOf('/') + 1);
    }
    throw new Error(`there is none of ${types.join(', ')} at #${sequence}`);
  };
  return {
    sequence,
    decision: await anyOf('DecisionTaken', 'DecisionOpened'),
    anomaly: await anyOf('AnomalyClosed', 'LeakReported'),
  };
}

if (import.meta.main) for (const row of await run()) print(row);
