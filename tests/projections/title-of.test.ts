import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { declares } from '../../src/domain/declares.ts';
import { readEntry } from '../../src/domain/stored.ts';
import { thingOf } from '../../src/domain/stream.ts';
import { titleOf } from '../../src/projections/title-of.ts';
import { views } from '../../src/projections/views.ts';
import { everything } from './everything.ts';
import { logFrom } from './history.ts';
import { withEngine } from './rebuild-equality.ts';

test('what people call a thing is kept, as reading all of its entries finds it', async () => {
  let corrected = 0;
  for (const happenings of fc.sample(everything, { numRuns: 3, seed: 12 })) {
    const log = logFrom(happenings);
    const entries = log.read(0, log.head().sequence).map(readEntry);
    const things = new Set(entries.flatMap((entry) => [...declares(entry), thingOf(entry.stream) ?? []].flat()));
    await withEngine(views, log, {}, (engine) => {
      for (const sequence of [0.3, 0.6, 1].map((part) => Math.ceil(part * entries.length))) {
        const past = engine.at(sequence);
        const read = { ...past, thing: () => undefined };
        for (const thing of things) expect(titleOf(past, thing)).toBe(titleOf(read, thing));
        corrected += [...things].filter((thing) => past.thing(thing)?.corrected === true).length;
      }
    });
  }
  // Otherwise it would say nothing of what was corrected.
  expect(corrected).toBeGreaterThan(0);
});
