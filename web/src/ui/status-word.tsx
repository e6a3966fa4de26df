import type { ReactNode } from 'react';
import type { Status } from './status.ts';
import { StatusMark } from './status-mark.tsx';

/** A status beside its word. */
export function StatusWord({ status, children }: { readonly status: Status; readonly children: ReactNode }) {
  return (
    <span className="status-word">
      <StatusMark status={status} /> {children}
    </span>
  );
}
