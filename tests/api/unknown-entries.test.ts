import { describe, expect, it } from 'vitest';
import type { StreamName } from '../../src/domain/stream.ts';
import { logWriter } from '../projections/engine/toys.ts';
import { logOf } from '../projections/rebuild-equality.ts';
import { registeredFacts } from '../registered-facts.ts';
import { withViewsOf } from './with-views-of.ts';

const id = '0185e0a0-0000-7000-8000-000000000001';
const things = [
  ['vehicles', 'soyuz-ms-22', 'vehicle-soyuz-ms-22'],
  ['anomalies', id, `anomaly-${id}`],
  ['activities', id, `activity-${id}`],
  ['decisions', id, `decision-${id}`],
] as const;

describe('an entry whose facts can not be read at all', () => {
  it.each([['{"facts":'], ['7'], ['null']])('is shown in its place as it is stored: %s', async (data) => {
    const writer = logWriter();
    const vehicle = 'vehicle-soyuz-ms-22' as StreamName;
    writer.add(vehicle, 'VehicleRegistered', registeredFacts('Soyuz MS-22'));
    const event = writer.add(vehicle, 'VehicleLaunched', { crew: [] });
    writer.add('vehicle-iss' as StreamName, 'VehicleRegistered', registeredFacts('ISS'));
    const events = writer.events.map((each) => (each === event ? { ...each, data } : each));
    await withViewsOf(logOf(events), async (_server, ask) => {
      for (const path of ['/v1/timeline?order=asc', '/v1/events']) {
        const { status, json } = await ask(path);
        const shown = { sequence: 2, type: 'VehicleLaunched' };
        expect([status, json]).toMatchObject([200, { items: [{ sequence: 1 }, shown, { sequence: 3 }] }]);
      }
      const { status, json } = await ask('/v1/vehicles/soyuz-ms-22');
      expect([status, json]).toMatchObject([503, { code: 'view-stopped', facts: { sequence: 2 } }]);
    });
  });
});

describe('a thing with an entry whose facts are not what its type says', () => {
  it('is 503 where they are needed, and says which entry it is', async () => {
    const writer = logWriter();
    writer.add('vehicle-soyuz-ms-22' as StreamName, 'VehicleRegistered', registeredFacts('Soyuz MS-22'));
    const { sequence } = writer.add('vehicle-soyuz-ms-22' as StreamName, 'VehicleFlightEnded', { manner: 'landed' });
    writer.add('vehicle-iss' as StreamName, 'VehicleRegistered', registeredFacts('ISS'));
    writer.add('vehicle-iss' as StreamName, 'VehicleLaunched', null);
    await withViewsOf(logOf(writer.events), async (_server, ask) => {
      const record = await ask('/v1/vehicles/soyuz-ms-22/record');
      expect([record.status, record.json]).toMatchObject([503, { code: 'view-stopped', facts: { sequence } }]);
      const iss = await ask('/v1/vehicles/iss');
      expect([iss.status, iss.json]).toMatchObject([503, { code: 'view-stopped', facts: { sequence: 4 } }]);
      expect((await ask('/v1/timeline')).json).toMatchObject({ items: [{}, {}, { sequence }, {}] });
    });
  });
});

describe('a thing with an entry that a newer Holdpoint recorded', () => {
  it.each(things)('%s: it and its record are 503, and say which entry it is', async (path, thing, stream) => {
    const writer = logWriter();
    if (path === 'vehicles') writer.add(stream as StreamName, 'VehicleRegistered', registeredFacts('Soyuz MS-22'));
    const { sequence } = writer.add(stream as StreamName, 'SomethingNewer', {});
    await withViewsOf(logOf(writer.events), async (_server, ask) => {
      for (const part of ['', '/record']) {
        const { status, json } = await ask(`/v1/${path}/${thing}${part}`);
        expect([status, json]).toMatchObject([503, { code: 'view-stopped', facts: { sequence } }]);
      }
      expect((await ask(`/v1/entries/${sequence}`)).json).toMatchObject({ entry: { type: 'SomethingNewer' } });
    });
  });
});
