import { describe, expect, it } from 'vitest';
import { aggregateOf } from '../../../src/domain/aggregate.ts';
import { isCorrection } from '../../../src/domain/correction/events.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import { decodeEntry, readEntry } from '../../../src/domain/stored.ts';
import { thingOf } from '../../../src/domain/stream.ts';
import { foldedCategoryOf } from '../../../src/projections/engine/stream-fold.ts';
import type { LocalLog } from '../../../src/store/event-store.ts';
import { memoryLog } from '../../../src/store/memory/memory-log.ts';
import { withEngine } from '../rebuild-equality.ts';
import { observationsToy, randomEvents, vehiclesToy } from './toys.ts';

const events = randomEvents(120, 5);
const streams = [...new Set(events.map(({ stream }) => stream))];

describe('a stream that was read', () => {
  it('is what the log has of it, at whatever sequence and however it went on meanwhile', async () => {
    const log = memoryLog();
    await withEngine([observationsToy, vehiclesToy], log, {}, (engine) => {
      for (const event of events) {
        log.add([event]);
        for (const sequence of [event.sequence, Math.ceil(event.sequence / 2), event.sequence]) {
          const past = engine.at(sequence);
          const read = streams.map((stream) => [past.entries(stream), stateIn(past, stream)]);
          expect(read).toEqual(streams.map((stream) => asTheLogHas(log, stream, sequence)));
        }
      }
    });
  });
});

describe('what is kept of a thing', () => {
  it('is since when it is on record, and whether something there was corrected or voided by then', async () => {
    const log = memoryLog();
    const told = new Set<boolean>();
    await withEngine([observationsToy, vehiclesToy], log, {}, (engine) => {
      for (const event of events) {
        log.add([event]);
        for (const sequence of [event.sequence, Math.ceil(event.sequence / 2)]) {
          const past = engine.at(sequence);
          for (const stream of streams) {
            const entries = log.readStream(stream, sequence).map(readEntry);
            const [first] = entries;
            const corrected = entries.some(isCorrection);
            expect(past.thing(thingOf(stream) as Reference)).toEqual(
              first === undefined ? undefined : { since: first.sequence, title: expect.any(String), corrected },
            );
            told.add(corrected);
          }
        }
      }
    });
    // Otherwise it would say nothing of corrections, or nothing at all.
    expect(told).toEqual(new Set([true, false]));
  });
});

type Stream = (typeof streams)[number];

const stateIn = (past: { state: (category: never, stream: Stream) => unknown }, stream: Stream) => {
  const category = foldedCategoryOf(stream);
  return category === undefined ? undefined : past.state(category as never, stream);
};

function asTheLogHas(log: LocalLog, stream: Stream, sequence: number) {
  const stored = log.readStream(stream, sequence);
  const category = foldedCategoryOf(stream);
  return [
    stored.map(readEntry),
    category === undefined ? undefined : aggregateOf(category).fold(stored.map(decodeEntry)),
  ];
}
