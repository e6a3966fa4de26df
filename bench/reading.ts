import { startFloor } from './floor-process.ts';
import { compare, figure, inFolder, print, type Row, type Side } from './measure.ts';
import { latency, serveHistory } from './served-history.ts';

const small = 10_000;
/** A longer log beside the small one: `BENCH_EVENTS=1000000` for the one that the goals are about. */
const events = Math.max(small, Number(process.env.BENCH_EVENTS ?? 100_000));
const reads = 300;
// Before that fewer than a thousand decisions wait.
const firstPast = small / 2;
/** What is measured twice differs by as much. */
const sameWithin = 1.1;

interface Served {
  readonly count: number;
  readonly page: URL;
  readonly atHead: Side;
  readonly inThePast: Side;
  stop(): Promise<void>;
}

async function serve(folder: string, count: number): Promise<Served> {
  const { url, stop } = await serveHistory(folder, count);
  const page = new URL('/v1/pending-decisions', url);
  const atPast = () => {
    const sequence = firstPast + Math.floor(Math.random() * (count - firstPast));
    return new URL(`?atSequence=${sequence}`, page);
  };
  const times = (urlOf: () => URL) => Array.from({ length: reads }, urlOf);
  const of = `${figure(count)} events`;
  return {
    count,
    page,
    atHead: { label: `at the head of ${of}`, measure: () => latency(times(() => page)) },
    inThePast: { label: `in the past of ${of}`, measure: () => latency(times(atPast)) },
    stop,
  };
}

/** The first page of what waits for a decision, against express that answers with as many bytes, made before. */
export const run = (): Promise<readonly Row[]> =>
  inFolder((shortFolder) =>
    inFolder(async (longFolder) => {
      const [short, floor] = await Promise.all([serve(shortFolder, small), startFloor()]);
      const long = events > small ? await serve(longFolder, events) : short;
      try {
        return await rows(short, long, await prebuilt(floor.url, long));
      } finally {
        await Promise.all([short, ...(long === short ? [] : [long]), floor].map((process) => process.stop()));
      }
    }),
  );

async function prebuilt(floor: URL, { page }: Served): Promise<Side> {
  const url = new URL('/prebuilt', floor);
  const body = await (await fetch(page)).text();
  await fetch(url, { method: 'PUT', body });
  return {
    label: `express with ${figure(body.length)} bytes`,
    measure: () => latency(Array.from({ length: reads }, () => url)),
  };
}

async function rows(short: Served, long: Served, reference: Side): Promise<readonly Row[]> {
  const unit = 'µs';
  const found: Row[] = [];
  for (const { count, atHead, inThePast } of new Set([short, long])) {
    const of = `first page of pending decisions in ${figure(count)} events`;
    const against = 'against a prebuilt answer';
    found.push(
      await compare({ name: `${of}, at the head, ${against}`, goal: { atMost: 1.5 }, unit, ours: atHead, reference }),
      await compare({ name: `${of}, in the past, ${against}`, goal: { atMost: 3 }, unit, ours: inThePast, reference }),
    );
  }
  if (long === short) return found;
  const goal = { atMost: sameWithin };
  const against = `in ${figure(long.count)} events, against ${figure(short.count)}`;
  found.push(
    await compare({ name: `the same at the head ${against}`, goal, unit, ours: long.atHead, reference: short.atHead }),
    await compare({
      name: `the same in the past ${against}`,
      goal,
      unit,
      ours: long.inThePast,
      reference: short.inThePast,
    }),
  );
  return found;
}

if (import.meta.main) for (const row of await run()) print(row);
