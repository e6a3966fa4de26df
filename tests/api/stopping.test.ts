import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { serveForTest } from './served.ts';

it('an answer in flight when the server stops says that its connection ends with it', async () => {
  const arrived = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<boolean>();
  const server = await serveForTest({
    change: (dependencies) => ({
      ...dependencies,
      views: {
        ...dependencies.views,
        reach: () => {
          arrived.resolve();
          return reached.promise;
        },
      },
    }),
  });
  expect((await server.get('/v1/log')).headers.get('connection')).toBe('keep-alive');
  const answer = server.get('/v1/vehicles?minSequence=1');
  await arrived.promise;
  const stopped = server.stop();
  reached.resolve(true);
  const { status, headers } = await answer;
  expect([status, headers.get('connection')]).toEqual([200, 'close']);
  await stopped;
});

it('a request that was sent on a kept connection before the server stops is answered', async () => {
  const server = await serveForTest();
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const request = `GET /v1/log HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`;
  const first = Promise.withResolvers<void>();
  socket.once('data', () => first.resolve());
  socket.write(request);
  await first.promise;
  const answers = text(socket);
  socket.write(request);
  await server.stop();
  expect(await answers).toMatch(/^HTTP\/1\.1 200 OK\r\n(?:.+\r\n)*Connection: close\r\n/);
});

it('a connection on which nothing was sent does not hold up the server that stops', async () => {
  const server = await serveForTest();
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  await server.get('/v1/log');
  await server.stop();
  expect(await text(socket)).toBe('');
});
