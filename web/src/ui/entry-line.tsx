import type { ReactNode } from 'react';
import type { TimelineItem } from '../api/answers.ts';
import { Author } from './author.tsx';
import { ClaimedTime } from './claimed-time.tsx';
import { Sequence } from './sequence.tsx';
import './entry-line.css';

interface Props {
  readonly entry: TimelineItem;
  /** What else is to be said of it. */
  readonly children?: ReactNode;
}

/** An entry in one line: when, what, who, where in the log. */
export function EntryLine({ entry, children }: Props) {
  const { sequence, headline, occurredAt, recordedAt, by, voidedBy, correctedBy } = entry;
  return (
    <li className="entry-line">
      <ClaimedTime time={occurredAt ?? recordedAt} />
      <span className="entry-text">
        {voidedBy === null ? headline : <s>{headline}</s>}
        {correctedBy.length > 0 && <span className="muted"> corrected</span>}
        {voidedBy !== null && <span className="muted"> voided</span>}
        {children}
      </span>
      <span className="muted">
        <Author {...by} />
      </span>
      <Sequence of={sequence} />
    </li>
  );
}
