import { v7 } from 'uuid';
import { startServer } from '../scenarios/server-process.ts';
import { flood, httpRequest } from './flood.ts';
import { startFloor } from './floor-process.ts';
import { compare, inFolder, print, type Row } from './measure.ts';

const posts = 4_000;
const connections = 64;

const leak = JSON.stringify({
  by: { name: 'Dmitri Petelin', role: 'Flight engineer', agency: 'Roscosmos' },
  text: 'A stream of flakes from the aft of the instrument module, and the low-pressure sensor of the cooling loop has come on.',
  system: 'external thermal control loop',
  medium: 'coolant',
  quantities: [{ name: 'pressure', unit: 'bar', most: '0.8', about: true }],
});

const reportsTo = (server: URL): Buffer[] =>
  Array.from({ length: posts }, () => {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': v7() };
    return httpRequest('POST', new URL('/v1/vehicles/soyuz-ms-22/leak-reports', server), headers, leak);
  });

/** Leak reports a second, each on disk before it is answered, against express that only parses them. */
export const run = (): Promise<readonly Row[]> =>
  inFolder(async (folder) => {
    const settings = { HOLDPOINT_DATA: folder, HOLDPOINT_PORT: '0' };
    const [holdpoint, floor] = await Promise.all([startServer(settings), startFloor()]);
    const vehicle = JSON.stringify({
      id: 'soyuz-ms-22',
      name: 'Soyuz MS-22',
      kind: 'crewed-spacecraft',
      by: { agency: 'Roscosmos' },
    });
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': v7() };
    await flood(holdpoint.url, [httpRequest('POST', new URL('/v1/vehicles', holdpoint.url), headers, vehicle)], {
      connections: 1,
      expected: 201,
    });
    const rate = (url: URL) => async () => posts / (await flood(url, reportsTo(url), { connections, expected: 201 }));
    try {
      return [
        await compare({
          name: 'durable POST of a leak report, 64 connections, against express that parses and answers',
          goal: { atLeast: 0.4 },
          unit: 'requests/s',
          ours: { label: 'Holdpoint', measure: rate(holdpoint.url) },
          reference: { label: 'express', measure: rate(floor.url) },
        }),
      ];
    } finally {
      await Promise.all([holdpoint.stop(), floor.stop()]);
    }
  });

if (import.meta.main) for (const row of await run()) print(row);
