import { queryOptions } from '@tanstack/react-query';
import type { components } from '../../api/schema.generated.ts';

export type Readiness = components['schemas']['Readiness'];

/** Milliseconds. */
const often = 5_000;

/** Whether the server has what it answers from; one that hasn't says so with 503 and the same answer. */
export const readinessQuery = queryOptions({
  queryKey: ['readiness'],
  queryFn: async ({ signal }): Promise<Readiness> => {
    const response = await fetch('/readyz', { signal });
    return (await response.json()) as Readiness;
  },
  refetchInterval: often,
});
