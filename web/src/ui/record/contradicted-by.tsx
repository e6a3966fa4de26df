import { Sequence } from '../sequence.tsx';
import { StatusMark } from '../status-mark.tsx';

/** That something stands and is contradicted, and by which entries. */
export function ContradictedBy({ of }: { readonly of: { readonly contradictedBy: readonly number[] } }) {
  return of.contradictedBy.map((sequence) => (
    <span key={sequence} className="fallen">
      {' '}
      <StatusMark status="caution" /> contradicted by <Sequence of={sequence} />
    </span>
  ));
}
