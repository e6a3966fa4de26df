import { Controls, type Edge, MarkerType, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useMemo, useState } from 'react';
import '@xyflow/react/dist/base.css';
import { spaced } from '../record/words.ts';
import type { DrawnGraph } from './graph-of.ts';
import { layOut, nodeSize } from './lay-out.ts';
import { ReasoningNode, type ThingNode } from './reasoning-node.tsx';
import './reasoning.css';

const nodeTypes = { thing: ReasoningNode };

/** The least at which titles can be read: what is bigger than the drawing is moved about in it. */
const readable = 0.9;

/** Pixels: as high as all of it is, as long as that is not more than a screen. */
function heightOf(places: Iterable<{ readonly y: number }>): number {
  const highest = Math.max(...Array.from(places, ({ y }) => y + nodeSize.height / 2));
  return Math.min(680, Math.max(200, highest + 48));
}

interface Props {
  readonly graph: DrawnGraph;
  readonly asked: string;
}

/** The things and what leads from one to another, laid out; loaded only where it is drawn. */
export default function ReasoningDrawing(props: Props) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

function Drawing({ graph, asked }: Props) {
  const flow = useReactFlow();
  const [near, setNear] = useState<string | undefined>();
  const places = useMemo(() => layOut(graph), [graph]);
  const nodes = useMemo((): ThingNode[] => {
    return graph.nodes.map((thing) => {
      const { x = 0, y = 0 } = places.get(thing.reference) ?? {};
      return {
        id: thing.reference,
        type: 'thing',
        position: { x: x - nodeSize.width / 2, y: y - nodeSize.height / 2 },
        ...nodeSize,
        data: { thing, isAsked: thing.reference === asked },
      };
    });
  }, [graph, places, asked]);
  const edges = useMemo(
    (): Edge[] =>
      graph.edges.map(({ from, to, kinds }) => {
        const isNear = near === from || near === to;
        const speaksAgainst = kinds.some((kind) => kind === 'contradicts' || kind === 'superseded-by');
        return {
          id: `${from} ${to}`,
          source: from,
          target: to,
          className: [isNear ? 'near' : '', speaksAgainst ? 'against' : ''].join(' '),
          markerEnd: { type: MarkerType.ArrowClosed, width: 14, height: 14 },
          ...(isNear && { label: kinds.map(spaced).join(', ') }),
        };
      }),
    [graph, near],
  );
  /** What has the focus is in sight, wherever it was drawn. */
  const bringIntoSight = (reference: string) => {
    setNear(reference);
    const node = nodes.find(({ id }) => id === reference);
    if (node === undefined) return;
    const { zoom } = flow.getViewport();
    void flow.setCenter(node.position.x + nodeSize.width / 2, node.position.y + nodeSize.height / 2, { zoom });
  };
  return (
    <div
      className="reasoning-drawing"
      style={{ height: heightOf(places.values()) }}
      onFocusCapture={({ target }) => {
        const id = target instanceof Element ? target.closest('[data-id]')?.getAttribute('data-id') : undefined;
        if (target.matches(':focus-visible') && typeof id === 'string') bringIntoSight(id);
      }}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={{ padding: '16px', minZoom: readable, maxZoom: 1 }}
        minZoom={0.2}
        maxZoom={1.5}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnScroll={false}
        preventScrolling={false}
        zoomOnDoubleClick={false}
        proOptions={{ hideAttribution: true }}
        onNodeMouseEnter={(_event, { id }) => setNear(id)}
        onNodeMouseLeave={() => setNear(undefined)}
        aria-label="What leads to what"
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}
