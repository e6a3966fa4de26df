import { Graph, layout } from '@dagrejs/dagre';
import type { DrawnGraph } from './graph-of.ts';

/** Pixels. */
export const nodeSize = { width: 224, height: 60 };

/** Where the middle of each thing is drawn: what was asked about at the left, what it rests on to the right of it. */
export function layOut({ nodes, edges }: DrawnGraph): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 12, ranksep: 64 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { reference } of nodes) graph.setNode(reference, { ...nodeSize });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  return new Map(
    nodes.map(({ reference }) => {
      const { x = 0, y = 0 } = graph.node(reference) as { readonly x?: number; readonly y?: number };
      return [reference, { x, y }];
    }),
  );
}
