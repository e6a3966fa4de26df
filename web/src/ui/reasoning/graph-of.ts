import type { components } from '../../api/schema.generated.ts';

export type ReasoningGraph = components['schemas']['ReasoningGraph'];
export type ReasoningNode = ReasoningGraph['nodes'][number];
type Link = ReasoningGraph['links'][number];
type LinkKind = Link['link'];

/** One line of the drawing: all that leads from one thing to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kinds: readonly LinkKind[];
}

export interface DrawnGraph {
  readonly nodes: readonly ReasoningNode[];
  readonly edges: readonly Edge[];
}

/** Links that say where a thing belongs, not what it rests on. */
const belongs: ReadonlySet<LinkKind> = new Set(['about', 'part-of']);

/**
 * What is drawn of a walk through the record: one line for all links between two things. Where something belongs is
 * drawn where that is asked for, and where nothing else ties it to what was asked about; never back along a line that is
 * there already.
 */
export function graphOf({ nodes, links, reference }: ReasoningGraph, withBelonging: boolean): DrawnGraph {
  const edges = new Map<string, { from: string; to: string; kinds: LinkKind[] }>();
  const add = ({ from, to, link }: Link) => {
    const known = edges.get(`${from} ${to}`);
    if (known === undefined) edges.set(`${from} ${to}`, { from, to, kinds: [link] });
    else if (!known.kinds.includes(link)) known.kinds.push(link);
  };
  const isBack = ({ from, to }: Link) => edges.has(`${to} ${from}`);
  for (const each of links) if (!belongs.has(each.link)) add(each);
  const belonging = links.filter(({ link }) => belongs.has(link));
  if (withBelonging) for (const each of belonging) if (!isBack(each)) add(each);
  let tied = tiedTo(reference, edges.values());
  for (;;) {
    const missing = belonging.find((each) => tied.has(each.from) !== tied.has(each.to) && !isBack(each));
    if (missing === undefined) break;
    add(missing);
    tied = tiedTo(reference, edges.values());
  }
  const drawn = [...edges.values()].filter(({ from }) => tied.has(from));
  return { nodes: nodes.filter((node) => tied.has(node.reference)), edges: drawn };
}

/** Everything that lines lead to from a thing, whichever way they point. */
function tiedTo(
  reference: string,
  edges: Iterable<{ readonly from: string; readonly to: string }>,
): ReadonlySet<string> {
  const beside = new Map<string, string[]>();
  for (const { from, to } of edges) {
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
  }
  const tied = new Set([reference]);
  // A set may be added to while it is walked.
  for (const each of tied) for (const other of beside.get(each) ?? []) tied.add(other);
  return tied;
}
