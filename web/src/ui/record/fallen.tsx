import type { Evidence } from '../../api/records.ts';
import { Sequence } from '../sequence.tsx';
import { StatusMark } from '../status-mark.tsx';
import { ThingLink } from '../thing-link.tsx';
import { ContradictedBy } from './contradicted-by.tsx';

/** What speaks against an observation or assessment: retracted, superseded, contradicted, and by which entries. */
export function Fallen({ evidence }: { readonly evidence: Pick<Evidence, 'fate' | 'contradictedBy'> }) {
  const { fate, contradictedBy } = evidence;
  return (
    <>
      {fate !== null && fate.retracted !== null && (
        <span className="fallen">
          <StatusMark status="off" /> retracted <Sequence of={fate.retracted} />
        </span>
      )}
      {fate?.supersededBy.map(({ assessment, sequence, counts }) => (
        <span key={sequence} className="fallen">
          <StatusMark status="off" /> superseded by <ThingLink reference={assessment} title={`#${sequence}`} />
          {!counts && ', which was retracted'}
        </span>
      ))}
      <ContradictedBy of={{ contradictedBy }} />
    </>
  );
}
