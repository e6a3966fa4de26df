import { lazy, Suspense, useMemo, useState } from 'react';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../panel.tsx';
import { Loading } from '../states/loading.tsx';
import { Shown } from '../states/shown.tsx';
import { graphOf, type ReasoningGraph } from './graph-of.ts';
import { ReasoningList } from './reasoning-list.tsx';
import './reasoning.css';

const Drawing = lazy(() => import('./reasoning-drawing.tsx'));

const directions = [
  { id: 'up', name: 'What it rests on' },
  { id: 'down', name: 'What rests on it' },
] as const;
type Direction = (typeof directions)[number]['id'];

interface Props {
  readonly reference: string;
  /** Which way is shown at first. */
  readonly first?: Direction;
}

/** The reasoning around a thing, drawn and as a list. */
export function ReasoningPanel({ reference, first = 'up' }: Props) {
  const [direction, setDirection] = useState<Direction>(first);
  const [withBelonging, setWithBelonging] = useState(false);
  const query = useRead('/v1/reasoning/{reference}', { path: { reference }, query: { direction } });
  return (
    <Panel title="Reasoning" className="thing-wide">
      <div className="reasoning-choice">
        {directions.map(({ id, name }) => (
          <label key={id}>
            <input type="radio" name="direction" checked={direction === id} onChange={() => setDirection(id)} /> {name}
          </label>
        ))}
        <label>
          <input type="checkbox" checked={withBelonging} onChange={({ target }) => setWithBelonging(target.checked)} />{' '}
          also what each is about
        </label>
      </div>
      <Shown what="the reasoning" query={query}>
        {(answer) => <Drawn answer={answer} withBelonging={withBelonging} />}
      </Shown>
    </Panel>
  );
}

function Drawn({ answer, withBelonging }: { readonly answer: ReasoningGraph; readonly withBelonging: boolean }) {
  const graph = useMemo(() => graphOf(answer, withBelonging), [answer, withBelonging]);
  if (graph.edges.length === 0) {
    return (
      <p className="state">
        {answer.direction === 'up' ? 'It names nothing on record that it rests on.' : 'Nothing on record rests on it.'}
      </p>
    );
  }
  return (
    <>
      <Suspense fallback={<Loading what="the drawing" />}>
        <Drawing key={`${answer.reference} ${answer.direction}`} graph={graph} asked={answer.reference} />
      </Suspense>
      {(answer.cut.depth || answer.cut.nodes) && (
        <p className="state">
          {answer.cut.nodes
            ? 'There is more than these; the nearest are shown.'
            : `It goes on beyond ${answer.depth} steps.`}
        </p>
      )}
      <details>
        <summary>
          As a list: {graph.nodes.length} things, {graph.edges.length} links
        </summary>
        <ReasoningList graph={graph} />
      </details>
    </>
  );
}
