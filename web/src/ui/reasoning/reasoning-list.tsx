import { StateWord } from '../record/state-word.tsx';
import { spaced } from '../record/words.ts';
import { ThingLink } from '../thing-link.tsx';
import type { DrawnGraph, ReasoningNode } from './graph-of.ts';

/** The same as the drawing, in words: each thing, and what leads from it to which others. */
export function ReasoningList({ graph: { nodes, edges } }: { readonly graph: DrawnGraph }) {
  const byReference = new Map(nodes.map((node) => [node.reference, node]));
  return (
    <ul className="acts">
      {nodes.map((node) => {
        const leading = edges.filter(({ from }) => from === node.reference);
        return (
          <li key={node.reference} className="act">
            <Named node={node} />
            <ul className="cited-list">
              {leading.map(({ to, kinds }) => {
                const other = byReference.get(to);
                return (
                  <li key={to}>
                    <span className="cited-kind">{kinds.map(spaced).join(', ')}</span>
                    {other !== undefined && <Named node={other} />}
                  </li>
                );
              })}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

const Named = ({ node: { reference, kind, title, state } }: { readonly node: ReasoningNode }) => (
  <>
    <span className="muted">{spaced(kind)}</span> <ThingLink reference={reference} title={title} />{' '}
    <span className="muted">
      <StateWord kind={kind} state={state} />
    </span>
  </>
);
