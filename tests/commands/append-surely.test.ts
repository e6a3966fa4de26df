import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { appendSurely } from '../../src/commands/append-surely.ts';
import { noStream, OutcomeUnknownError } from '../../src/store/event-store.ts';
import { openMemoryStore } from '../../src/store/memory/open-memory-store.ts';
import { anomaly, someEvents } from '../store/some-events.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

it('an append that is waited for in vain is not repeated for longer than ten seconds', async () => {
  const unknown = new OutcomeUnknownError('nobody leads');
  let attempts = 0;
  const store = {
    ...openMemoryStore(),
    async append() {
      attempts += 1;
      vi.advanceTimersByTime(2_000);
      throw unknown;
    },
  };
  await expect(appendSurely(store, anomaly('a'), noStream, someEvents(1), async () => {})).rejects.toBe(unknown);
  expect(attempts).toBe(6);
});
