import { Fragment } from 'react';
import { Sequence } from './sequence.tsx';

/** Places in the log after what they are told of, each behind a space. */
export function Sequences({ of }: { readonly of: readonly number[] }) {
  return of.map((sequence) => (
    <Fragment key={sequence}>
      {' '}
      <Sequence of={sequence} />
    </Fragment>
  ));
}
