import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemError } from '../../api/problem-error.ts';
import { Shown } from '../states/shown.tsx';
import { ThingNotThere } from './thing-not-there.tsx';

interface Props<Data> {
  readonly reference: string;
  /** In a sentence: "the decision". */
  readonly what: string;
  readonly query: UseQueryResult<Data, Error>;
  readonly children: (data: Data) => ReactNode;
}

// An address that can be nothing of ours (400) is of nothing that is on record either.
const isNotThere = (error: Error | null): boolean =>
  error instanceof ProblemError && [400, 404].includes(error.problem.status);

/** One thing as it was read; what is not there at the moment that is shown says so, and since when it is. */
export function ShownThing<Data>({ reference, what, query, children }: Props<Data>) {
  if (isNotThere(query.error)) return <ThingNotThere reference={reference} />;
  return (
    <Shown what={what} query={query}>
      {children}
    </Shown>
  );
}
