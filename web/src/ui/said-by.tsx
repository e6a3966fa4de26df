import type { Said } from '../api/answers.ts';
import { Author } from './author.tsx';
import { ClaimedTime } from './claimed-time.tsx';
import { Sequence } from './sequence.tsx';

/** Who said something, when, and where in the log. */
export function SaidBy({ said }: { readonly said: Pick<Said, 'sequence' | 'by' | 'occurredAt' | 'recordedAt'> }) {
  return (
    <span className="said">
      <Author {...said.by} />, <ClaimedTime time={said.occurredAt ?? said.recordedAt} /> <Sequence of={said.sequence} />
    </span>
  );
}
