import type { ReactNode } from 'react';
import type { Said } from '../../api/answers.ts';
import { SaidBy } from '../said-by.tsx';

interface Props {
  readonly said: Pick<Said, 'sequence' | 'by' | 'occurredAt' | 'recordedAt' | 'onBehalfOf'>;
  /** What was done, in a word or two. */
  readonly what?: ReactNode;
  readonly children?: ReactNode;
  /** It came when the thing was open no longer. */
  readonly after?: boolean;
}

/** One act on a record: what, whose, when, and what was said with it. */
export function Act({ said, what, children, after = false }: Props) {
  return (
    <li className="act">
      <p className="act-head">
        {what !== undefined && <strong>{what}</strong>} <SaidBy said={said} />
        {said.onBehalfOf !== null && (
          <span className="muted">
            {' '}
            for {said.onBehalfOf.role}, {said.onBehalfOf.agency}
          </span>
        )}
        {after && <span className="muted"> · afterwards</span>}
      </p>
      {children}
    </li>
  );
}
