import { expect, it } from 'vitest';
import { serveForTest } from './served.ts';

it('a command took no time less than none, though the clock was set back meanwhile', async () => {
  let clock = Date.now();
  const now = () => {
    clock -= 60_000;
    return clock;
  };
  const server = await serveForTest({ now });
  try {
    const vehicle = { by: { agency: 'NASA' }, id: 'iss', name: 'ISS', kind: 'station' };
    expect((await server.post('/v1/vehicles', vehicle)).status).toBe(201);
    const metrics = await (await server.get('/metrics')).text();
    const sum = /^holdpoint_command_seconds_sum\{command="RegisterVehicle",outcome="recorded"\} (\S+)$/m.exec(metrics);
    expect(Number(sum?.[1])).toBeGreaterThan(0);
  } finally {
    await server.stop();
  }
});

it('a clock that was ahead shows, as long as it keeps what is recorded at its time', async () => {
  let clock = Date.parse('2026-03-01T12:00:00Z');
  const server = await serveForTest({ now: () => clock });
  const ahead = async () => {
    const ready = (await (await server.get('/readyz')).json()) as { readonly log: unknown };
    const metrics = await (await server.get('/metrics')).text();
    return [ready.log, /^holdpoint_log_ahead_seconds (\S+)$/m.exec(metrics)?.[1]];
  };
  try {
    const vehicle = (id: string) => ({ by: { agency: 'NASA' }, id, name: id, kind: 'station' });
    expect(await ahead()).toEqual([{ sequence: 1, ahead: 0, fault: null }, '0']);
    clock += 90_000;
    expect((await server.post('/v1/vehicles', vehicle('iss'))).status).toBe(201);
    clock -= 60_000;
    expect((await server.post('/v1/vehicles', vehicle('mir'))).status).toBe(201);
    expect(await ahead()).toEqual([{ sequence: 3, ahead: 60_000, fault: null }, '60']);
    clock += 60_001;
    expect(await ahead()).toEqual([{ sequence: 3, ahead: 0, fault: null }, '0']);
  } finally {
    await server.stop();
  }
});
