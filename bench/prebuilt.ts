import type { Floor } from './floor-process.ts';
import { figure, type Row, type Side } from './measure.ts';
import { latency } from './served-history.ts';

/** The goals, at the head and in the past. */
export const againstPrebuilt = { head: { atMost: 1.5 }, past: { atMost: 3 } };

/** What is measured twice differs by as much. */
const longer = { atMost: 1.1 };

/** Express answering with as many bytes as these addresses do on average, made before. */
export async function prebuilt({ url }: Floor, urls: readonly URL[]): Promise<Side> {
  let bytes = 0;
  for (const asked of urls) bytes += (await (await fetch(asked)).arrayBuffer()).byteLength;
  const size = Math.round(bytes / urls.length);
  const page = new URL('/prebuilt', url);
  await fetch(page, { method: 'PUT', body: JSON.stringify('x'.repeat(Math.max(0, size - 2))) });
  return { label: `express with ${figure(size)} bytes`, measure: () => latency(urls.map(() => page)) };
}

/** Of each look how many times as dear it is in the longer log, for its bytes. */
export const longerAgainstShorter = (longerRows: readonly Row[], shorterRows: readonly Row[]): readonly Row[] =>
  longerRows === shorterRows
    ? []
    : longerRows.map((row, index) => {
        const other = shorterRows[index] ?? row;
        return {
          name: `how many times as dear: ${row.name}, against ${other.name}`,
          goal: longer,
          ratio: row.ratio / other.ratio,
          detail: `${figure(row.ratio)} times a prebuilt answer; ${figure(other.ratio)} times in the shorter log`,
        };
      });
