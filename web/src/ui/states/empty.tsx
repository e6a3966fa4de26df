import type { ReactNode } from 'react';
import './states.css';

/** There is nothing, and that is what the record says. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="state">{children}</p>;
}
