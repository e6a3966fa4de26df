import { type Floor, startFloor } from './floor-process.ts';
import { compare, figure, inFolder, print, type Row } from './measure.ts';
import { againstPrebuilt, longerAgainstShorter, prebuilt } from './prebuilt.ts';
import { latency, type ServedHistory, serveHistory } from './served-history.ts';

const small = 10_000;
/** A longer log beside the small one: `BENCH_EVENTS=1000000` for the one that the goals are about. */
const events = Math.max(small, Number(process.env.BENCH_EVENTS ?? 100_000));
const reads = 300;
// Before that fewer than a thousand decisions wait.
const firstPast = small / 2;

/** The first page of what waits for a decision, against express that answers with as many bytes, made before. */
export async function run(): Promise<readonly Row[]> {
  const floor = await startFloor();
  try {
    const short = await inFolder((folder) => rows(folder, small, floor));
    const long = events > small ? await inFolder((folder) => rows(folder, events, floor)) : short;
    return [...new Set([...short, ...long]), ...longerAgainstShorter(long, short)];
  } finally {
    await floor.stop();
  }
}

async function rows(folder: string, count: number, floor: Floor): Promise<readonly Row[]> {
  const served = await serveHistory(folder, count);
  try {
    return [await rowOf(served, 'head', floor), await rowOf(served, 'past', floor)];
  } finally {
    await served.stop();
  }
}

async function rowOf({ url, count }: ServedHistory, when: 'head' | 'past', floor: Floor): Promise<Row> {
  const page = new URL('/v1/pending-decisions', url);
  const atPast = () => new URL(`?atSequence=${firstPast + Math.floor(Math.random() * (count - firstPast))}`, page);
  const urls = () => Array.from({ length: reads }, () => (when === 'head' ? page : atPast()));
  return compare({
    name: `first page of pending decisions ${when === 'head' ? 'at the head' : 'in the past'} of ${figure(count)} events`,
    goal: againstPrebuilt[when],
    unit: 'µs',
    ours: { label: 'Holdpoint', measure: () => latency(urls()) },
    reference: await prebuilt(floor, urls()),
  });
}

if (import.meta.main) for (const row of await run()) print(row);
