import { queryOptions } from '@tanstack/react-query';
import type { Log } from '../../api/answers.ts';
import { ask } from '../../api/client.ts';

/** Milliseconds: how often it is asked, and how long an answer is waited for: so soon a server that is silent is missed. */
const often = 5_000;
const patience = 5_000;

export interface LogSeen {
  readonly log: Log;
  /** Milliseconds by which the server's clock is ahead of this machine's, as far as its `Date` tells. */
  readonly ahead: number;
}

/** The log, and that the server answers. */
export const logQuery = queryOptions({
  queryKey: ['log'],
  queryFn: async ({ signal }): Promise<LogSeen> => {
    const response = await ask('/v1/log', { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
    const date = Date.parse(response.headers.get('Date') ?? '');
    const ahead = Number.isNaN(date) ? 0 : date - Date.now();
    // `Date` has whole seconds: less than that is no difference.
    return { log: await response.json(), ahead: Math.abs(ahead) < 1_500 ? 0 : ahead };
  },
  refetchInterval: often,
  retry: false,
});
