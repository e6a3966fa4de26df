import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serveForTest } from './served.ts';

interface Follower {
  /** Resolves with the ids that came, once there are so many. */
  until(count: number): Promise<readonly string[]>;
  readonly text: () => string;
  /** Whether the stream was ended as a stream should, not cut. */
  readonly ended: Promise<boolean>;
  close(): void;
}

function follow(server: Served, path: string, headers: Record<string, string> = {}): Follower {
  let text = '';
  let wake = () => {};
  const call = request(`${server.url}${path}`, { headers: { Accept: 'text/event-stream', ...headers } });
  const ended = new Promise<boolean>((resolve) => {
    call.on('response', (response) => {
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        wake();
      });
      response.on('close', () => resolve(response.complete));
    });
    call.on('error', () => resolve(false));
  });
  call.end();
  const ids = () => [...text.matchAll(/^id: (\d+)$/gm)].map((match) => match[1] ?? '');
  return {
    ended,
    text: () => text,
    async until(count) {
      while (ids().length < count) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return ids();
    },
    close: () => call.destroy(),
  };
}

describe('live events', () => {
  let server: Served;
  const register = (id: string) =>
    server.post('/v1/vehicles', { by: { agency: 'NASA' }, id, name: id, kind: 'station' });
  beforeEach(async () => {
    server = await serveForTest();
  });
  afterEach(() => server.stop());

  it('begin with what is on record, and go on with what is recorded', async () => {
    await register('iss');
    const follower = follow(server, '/v1/events');
    expect(await follower.until(2)).toEqual(['1', '2']);
    await register('mir');
    expect(await follower.until(3)).toEqual(['1', '2', '3']);
    const frame = follower.text().split('\n\n').at(-2) ?? '';
    const [id, data = ''] = frame.split('\n');
    expect(id).toBe('id: 3');
    const { sequence, type, thing } = JSON.parse(data.replace('data: ', '')) as Record<string, unknown>;
    expect({ sequence, type, thing }).toEqual({ sequence: 3, type: 'VehicleRegistered', thing: 'vehicle/mir' });
    follower.close();
  });

  it('resume after the last one that was seen, and skip none that came meanwhile', async () => {
    const first = follow(server, '/v1/events');
    await first.until(1);
    first.close();
    for (const id of ['iss', 'mir', 'tiangong']) await register(id);
    const second = follow(server, '/v1/events', { 'Last-Event-ID': '2' });
    expect(await second.until(2)).toEqual(['3', '4']);
    second.close();
    const third = follow(server, '/v1/events?after=3');
    expect(await third.until(1)).toEqual(['4']);
    third.close();
  });

  it('refuse a Last-Event-ID that is none', async () => {
    const response = await server.get('/v1/events', { Accept: 'text/event-stream', 'Last-Event-ID': 'x' });
    expect(response.status).toBe(400);
  });

  it('end as a stream ends when the server stops', async () => {
    const follower = follow(server, '/v1/events');
    await follower.until(1);
    await server.stop();
    expect(await follower.ended).toBe(true);
  });
});
