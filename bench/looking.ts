import { type Floor, startFloor } from './floor-process.ts';
import { compare, figure, inFolder, print, type Row, type Side } from './measure.ts';
import { latency, type ServedHistory, serveHistory } from './served-history.ts';

/** Both by default; `BENCH_EVENTS=1000000` for the long one. */
const sizes = [10_000, Number(process.env.BENCH_EVENTS ?? 100_000)];
// Few, for the longest take a large part of a second.
const reads = 5;
const rounds = 3;
const apart = 200;
/** What is put together for one look may cost so many times what an answer costs that is there. */
const goal = { atMost: 10 };

/** What a view is asked for: the address of one look at it, of things that are there at that sequence. */
interface Look {
  readonly name: string;
  readonly path: (there: Things) => string;
}

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
  { name: `comparison over ${apart} entries`, path: ({ sequence }) => `/compare?from=${sequence - apart}&` },
  {
    name: `handover brief over ${apart} entries`,
    path: ({ sequence }) => `/handover-brief?since=${sequence - apart}&`,
  },
];

/**
 * What it costs to look, at the head and at sequences of the past, against express that answers with as many bytes, made
 * before. What is read grows with the answer, not with the log: so the ratios don't either.
 */
export async function run(): Promise<readonly Row[]> {
  const floor = await startFloor();
  try {
    const rows: Row[] = [];
    for (const count of new Set(sizes)) rows.push(...(await inFolder((folder) => lookedAt(folder, count, floor))));
    return rows;
  } finally {
    await floor.stop();
  }
}

async function lookedAt(folder: string, count: number, floor: Floor): Promise<readonly Row[]> {
  const served = await serveHistory(folder, count);
  try {
    await untilSearched(served);
    const rows: Row[] = [];
    for (const look of looks) {
      rows.push(await rowOf(served, look, floor, 'at the head', () => count));
      rows.push(await rowOf(served, look, floor, 'in the past', () => Math.floor((count / 2) * (1 + Math.random()))));
    }
    return rows;
  } finally {
    await served.stop();
  }
}

/** The search index is filled behind what everybody waits for: until it is, that is what would be measured. */
async function untilSearched({ url }: ServedHistory): Promise<void> {
  const search = new URL('/v1/search?q=radiator&limit=1', url);
  for (;;) {
    const { status } = await fetch(search);
    if (status === 200) return;
    if (status !== 503) throw new Error(`the search answers with ${status}`);
  }
}

async function rowOf(
  served: ServedHistory,
  { name, path }: Look,
  floor: Floor,
  when: string,
  sequenceOf: () => number,
): Promise<Row> {
  const things = await thingsEarlyIn(served);
  const urls = Array.from({ length: reads }, (_, index) => {
    const sequence = sequenceOf();
    const there = { sequence, decision: pick(things.decisions, index), anomaly: pick(things.anomalies, index) };
    return new URL(`/v1${path(there)}atSequence=${sequence}`, served.url);
  });
  return compare({
    name: `${name}, ${when} of ${figure(served.count)} events, against a prebuilt answer`,
    goal,
    unit: 'µs',
    ours: { label: 'Holdpoint', measure: () => latency(urls) },
    reference: await prebuilt(floor, urls),
    rounds,
  });
}

const pick = (ids: readonly string[], index: number): string => ids[index % ids.length] as string;

/** The ids of the first things of these kinds: they are there at every sequence that is asked for. */
async function thingsEarlyIn({ url }: ServedHistory) {
  const idsOf = async (kind: string, member: string) => {
    const { items } = (await (await fetch(new URL(`/v1/${kind}?limit=${reads}`, url))).json()) as {
      readonly items: readonly Readonly<Record<string, string>>[];
    };
    return items.map((item) => (item[member] as string).split('/').at(-1) as string);
  };
  return { decisions: await idsOf('decisions', 'decision'), anomalies: await idsOf('anomalies', 'anomaly') };
}

/** As many bytes as these answers have on average. */
async function prebuilt({ url }: Floor, urls: readonly URL[]): Promise<Side> {
  let bytes = 0;
  for (const asked of urls) bytes += (await (await fetch(asked)).arrayBuffer()).byteLength;
  const size = Math.round(bytes / urls.length);
  const page = new URL('/prebuilt', url);
  await fetch(page, { method: 'PUT', body: JSON.stringify('x'.repeat(Math.max(0, size - 2))) });
  return { label: `express with ${figure(size)} bytes`, measure: () => latency(urls.map(() => page)) };
}

if (import.meta.main) for (const row of await run()) print(row);
