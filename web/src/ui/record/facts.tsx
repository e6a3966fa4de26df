import type { ReactNode } from 'react';
import './record.css';

/** Names and what stands for them, the names in one column. */
export const FactList = ({ children }: { readonly children: ReactNode }) => <dl className="fact-list">{children}</dl>;

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
