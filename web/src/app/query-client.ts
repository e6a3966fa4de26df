import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem-error.ts';

/** Only what may go better the next time is asked again: what a server refused stays refused. */
const mayGoBetter = (error: Error): boolean => !(error instanceof ProblemError) || error.problem.status === 503;

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => mayGoBetter(error) && failures < 3,
        retryDelay: (failures, error) =>
          (error instanceof ProblemError ? error.retryAfter : null) ?? Math.min(1_000 * 2 ** failures, 10_000),
        // The stream of events says when to look again, not the window.
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  });
