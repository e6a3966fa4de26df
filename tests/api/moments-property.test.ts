import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPath } from '../../src/api/http/path.ts';
import { allReads } from '../../src/api/reads/all-reads.ts';
import { resources } from '../../src/api/reads/resources.ts';
import { toInstant } from '../../src/domain/id.ts';
import { parseReference, type Reference } from '../../src/domain/reference.ts';
import { thingOf } from '../../src/domain/stream.ts';
import type { StoredEvent } from '../../src/store/event-store.ts';
import { everythingOf } from '../projections/everything.ts';
import { type Happening, logFrom } from '../projections/history.ts';
import { needed, parametersOf } from './every-answer.ts';
import type { Served } from './served.ts';
import { withViewsOf } from './with-views-of.ts';

/** Everything that there is to GET of what these events are on record of, with what it doesn't answer without. */
function pathsTo(events: readonly StoredEvent[]): readonly string[] {
  const things = new Set(events.flatMap(({ stream }) => thingOf(stream) ?? []));
  const ofKind = Map.groupBy(things, (thing: Reference) => parseReference(thing)?.kind as unknown);
  const ofThings = resources.flatMap(({ path, kind }) =>
    (ofKind.get(kind) ?? []).map((thing) => `${path}/${thing.slice(thing.indexOf('/') + 1)}?`),
  );
  const reads = allReads.flatMap((read) =>
    parametersOf(read, ofKind, events.length).map(
      (parameters) => `${fillPath(read.path, parameters)}?${needed[read.path] ?? ''}`,
    ),
  );
  return [...ofThings, ...reads].map((path) => `/v1${path}${path.endsWith('?') ? '' : '&'}`);
}

interface Answer {
  readonly status: number;
  readonly place: string | null;
  readonly isFinal: string | null;
  readonly text: string;
}

async function answerOf(server: Served, path: string): Promise<Answer> {
  const response = await server.get(path);
  const text = await response.text();
  return {
    status: response.status,
    place: response.headers.get('content-location'),
    isFinal: response.headers.get('log-final'),
    // A problem has an id of its own.
    text: response.ok ? text : '',
  };
}

const more = 1_000;

/** As it is recorded by a log's clock: at a time of its own. */
const aMinuteApart = ([stream, event, metadata]: Happening): Happening => {
  const { recordedAt: _recordedAt, ...said } = metadata ?? {};
  return [stream, event, said];
};

test('what was known at an instant is the same bytes where it is found again, before and after 1,000 more events', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      everythingOf(1_500).filter(({ length }) => length > more + 40),
      fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      fc.nat(7),
      async (made, fractions, offset) => {
        const happenings = made.map(aMinuteApart);
        const first = logFrom(happenings.slice(0, -more));
        const whole = logFrom(happenings);
        const { sequence: head } = first.head();
        const all = pathsTo(first.read(0, head));
        const paths = all.filter((_path, index) => index % 8 === offset);
        // Before the log time at the head, so that nothing that comes later can have been known then.
        const instants = fractions
          .map((fraction) => first.logTimeAt(Math.max(1, Math.floor(fraction * head))))
          .filter((time) => time < first.logTimeAt(head))
          .map((time) => toInstant(time));
        const before = new Map<string, Answer>();
        const asked = instants.flatMap((instant) => paths.map((path) => `${path}knownAt=${instant}`));
        await withViewsOf(first, async (server) => {
          for (const path of asked) {
            const known = await answerOf(server, path);
            before.set(path, known);
            if (known.status !== 200) continue;
            expect([path, known.isFinal]).toEqual([path, 'true']);
            expect(await answerOf(server, known.place ?? '')).toEqual({ ...known, place: null, isFinal: null });
          }
        });
        await withViewsOf(whole, async (server) => {
          for (const [path, known] of before) {
            const again = await answerOf(server, path);
            expect([path, again]).toEqual([path, known]);
            if (known.status !== 200) continue;
            expect([path, (await answerOf(server, known.place ?? '')).text]).toEqual([path, known.text]);
            found += 1;
          }
        });
      },
    ),
    { numRuns: 2, seed: 7 },
  );
  // Otherwise it would say nothing.
  expect(found).toBeGreaterThan(60);
}, 240_000);
