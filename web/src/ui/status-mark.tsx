import type { ReactElement } from 'react';
import type { Status } from './status.ts';
import './status-mark.css';

const shapes: Readonly<Record<Status, ReactElement>> = {
  critical: <path d="M1 2h14L8 15z" />,
  serious: <path d="M8 .5 15.5 8 8 15.5.5 8z" />,
  caution: <path d="M2 2h12v12H2z" />,
  normal: <circle cx="8" cy="8" r="5.5" />,
  standby: <circle cx="8" cy="8" r="5" className="ring" />,
  off: <circle cx="8" cy="8" r="3" />,
};

/**
 * The shape and colour of a status. It says nothing by itself: its word stands beside it, or `label` is what a screen
 * reader says in its place.
 */
export function StatusMark({ status, label }: { readonly status: Status; readonly label?: string }) {
  const className = `status-mark ${status}`;
  if (label === undefined) {
    return (
      <svg className={className} viewBox="0 0 16 16" aria-hidden="true">
        {shapes[status]}
      </svg>
    );
  }
  return (
    <svg className={className} viewBox="0 0 16 16" role="img" aria-label={label}>
      {shapes[status]}
    </svg>
  );
}
