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
