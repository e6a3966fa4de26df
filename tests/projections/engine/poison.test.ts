import { describe, expect, it } from 'vitest';
import type { StreamName } from '../../../src/domain/stream.ts';
import { createProjectionEngine } from '../../../src/projections/engine/engine.ts';
import { typeTerm } from '../../../src/projections/engine/terms.ts';
import type { View } from '../../../src/projections/engine/view.ts';
import { ViewStoppedError } from '../../../src/projections/engine/view-stopped-error.ts';
import { memoryLog } from '../../../src/store/memory/memory-log.ts';
import { logOf, withEngine } from '../rebuild-equality.ts';
import { logWriter, observation, observationStream, observationsToy, uuidOf, vehiclesToy } from './toys.ts';

/** Chokes on one text, after it has put a row. */
function chokingView() {
  const seen: number[] = [];
  const view: View = {
    name: 'choking',
    version: 1,
    reads: new Set(['observation']),
    fold({ category, after, entry }, rows) {
      if (category !== 'observation') return;
      seen.push(entry.sequence);
      rows.put('last', entry.sequence, 'a');
      if (after?.facts.text === 'poison') throw new Error('it chokes');
    },
  };
  return { view, seen };
}

const vehicleReader: View = { name: 'vehicle-reader', version: 1, reads: new Set(['vehicle']), fold: () => {} };

function poisonedEvents() {
  const writer = logWriter();
  for (const [number, text] of ['fine', 'fine', 'poison', 'fine', 'fine'].entries()) {
    writer.add(observationStream(number), 'ObservationRecorded', observation(['vehicle/iss'], text));
  }
  return writer;
}

const reasonOf = (cause: string) => `The view choking stopped at #3: ${cause}`;

describe('a poison event', () => {
  it('stops the view that chokes on it, with its sequence and without a trace of it, and no other', async () => {
    const { view, seen } = chokingView();
    await withEngine([view, observationsToy], logOf(poisonedEvents().events), {}, (engine) => {
      expect(engine.status()).toEqual([
        { view: 'choking', position: 2, stopped: { sequence: 3, reason: reasonOf('it chokes') } },
        { view: 'observations', position: 5 },
      ]);
      expect(seen).toEqual([1, 2, 3]);
      expect(engine.head).toBe(5);
      expect(engine.at(5).rows('observations').page(10).items).toHaveLength(5);
    });
  });

  it('leaves what came before it readable; at it and after it the reads of that view are refused', async () => {
    const { view } = chokingView();
    await withEngine([view], logOf(poisonedEvents().events), {}, (engine) => {
      expect(engine.at(2).rows('choking').get('last')).toBe(2);
      expect(engine.at(2).rows('choking').page(10).items).toEqual([{ key: 'last', order: 'a', value: 2 }]);
      expect(() => engine.at(3).rows('choking')).toThrow(ViewStoppedError);
      expect(() => engine.at(5).rows('choking')).toThrow(reasonOf('it chokes'));
    });
  });

  it('is not tried again while the process runs, and once when it starts again', async () => {
    const { view, seen } = chokingView();
    const { events, add } = poisonedEvents();
    const log = memoryLog();
    log.add(events.slice(0, 2));
    const engine = createProjectionEngine({ log, views: [view], file: ':memory:' });
    await engine.start();
    for (const event of events.slice(2)) log.add([event]);
    log.add([add(observationStream(9), 'ObservationRecorded', observation(['vehicle/iss'], 'fine'))]);
    expect(await engine.waitFor(6, 0)).toBe(true);
    expect(seen).toEqual([1, 2, 3]);
    engine.close();
    await withEngine([view], log, {}, () => expect(seen).toEqual([1, 2, 3, 1, 2, 3]));
  });

  it('of a type that is not known stops the views that read its kind of stream, and the index has it all the same', async () => {
    const writer = logWriter();
    const vehicle = 'vehicle-iss' as StreamName;
    writer.add(observationStream(1), 'ObservationRecorded', observation(['vehicle/iss'], 'fine'));
    writer.add(vehicle, 'VehicleTeleported', { to: 'Mars' });
    writer.add(observationStream(2), 'ObservationRecorded', observation(['vehicle/iss'], 'fine'));
    await withEngine([vehicleReader, observationsToy], logOf(writer.events), {}, (engine) => {
      expect(engine.status()).toEqual([
        {
          view: 'vehicle-reader',
          position: 1,
          stopped: {
            sequence: 2,
            reason: 'The view vehicle-reader stopped at #2: #2 is a VehicleTeleported, which is not known here',
          },
        },
        { view: 'observations', position: 3 },
      ]);
      const past = engine.at(3);
      expect(past.concerning([typeTerm('VehicleTeleported')], { limit: 10 })).toEqual([2]);
      expect(past.concerning(['vehicle/iss'], { limit: 10 })).toEqual([1, 2, 3]);
      expect(past.things('vehicle', { limit: 10 })).toEqual([{ reference: 'vehicle/iss', since: 2 }]);
    });
  });

  it('that is not even JSON stops what reads its kind of stream and is found by its type and thing', async () => {
    const writer = logWriter();
    const event = writer.add(observationStream(1), 'ObservationRecorded', observation(['vehicle/iss'], 'fine'));
    const broken = { ...event, data: '{"facts":', metadata: event.metadata };
    await withEngine([observationsToy, vehicleReader], logOf([broken]), {}, (engine) => {
      expect(engine.status().map(({ view, stopped }) => [view, stopped?.sequence])).toEqual([
        ['observations', 1],
        ['vehicle-reader', undefined],
      ]);
      expect(engine.at(1).concerning([`observation/${uuidOf(1)}`], { limit: 10 })).toEqual([1]);
    });
  });

  it('whose facts are not what its type says is in the index as far as it can be read', async () => {
    const writer = logWriter();
    const leak = `anomaly-${uuidOf(7)}` as StreamName;
    writer.add(leak, 'LeakReported', { about: 7, title: {} });
    writer.add(leak, 'HypothesisDeclared', { id: 5 });
    writer.add(observationStream(1), 'ObservationRecorded', observation(['vehicle/iss'], 'fine'));
    await withEngine([observationsToy], logOf(writer.events), {}, (engine) => {
      expect(engine.status()).toEqual([{ view: 'observations', position: 3 }]);
      const past = engine.at(3);
      expect(past.concerning([`anomaly/${uuidOf(7)}`], { limit: 10 })).toEqual([1, 2]);
      expect(past.things('anomaly', { limit: 10 })).toEqual([{ reference: `anomaly/${uuidOf(7)}`, since: 1 }]);
    });
  });

  it('that a fold can not evolve stops every view that reads its stream', async () => {
    const writer = logWriter();
    writer.add(observationStream(1), 'ObservationRecorded', observation(['vehicle/iss'], 'fine'));
    writer.add(observationStream(1), 'EntryCorrected', { entry: 'entry/1', revision: 0, reason: 'x', changes: null });
    await withEngine([observationsToy, vehiclesToy], logOf(writer.events), {}, (engine) => {
      expect(engine.status().map(({ position, stopped }) => [position, stopped?.sequence])).toEqual([
        [1, 2],
        [1, 2],
      ]);
      expect(engine.head).toBe(2);
    });
  });
});
