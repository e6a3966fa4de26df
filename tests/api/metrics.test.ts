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
