import { parseReference, type Reference, referenceKind } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { asItStands, type Standing } from '../records/cited.ts';
import { remembering } from '../records/remembering.ts';
import { knownIn, whatIsNamed } from '../staleness/known.ts';
import { leadingTo } from './leading-to.ts';
import { type LinkKind, linksOf } from './links-of.ts';

export type Direction = 'up' | 'down';

export type ReasoningNode = Standing & {
  readonly reference: Reference;
  /** What it is in the end: `hypothesis` for a part of an anomaly. */
  readonly kind: string;
  /** How many links from where it was asked. */
  readonly depth: number;
};

export type ReasoningGraph = {
  /** Where it was asked; of an entry the thing that it is on the record of. */
  readonly reference: Reference;
  readonly direction: Direction;
  readonly depth: number;
  /** The nearest first. */
  readonly nodes: readonly ReasoningNode[];
  /** Between the nodes, from what was said later to what it names. */
  readonly links: readonly { readonly from: Reference; readonly link: LinkKind; readonly to: Reference }[];
  readonly cut: {
    /** It goes on beyond the depth. */
    readonly depth: boolean;
    /** There are more nodes than these within it, or more entries than were looked at. */
    readonly nodes: boolean;
  };
};

const mostNodes = 200;

/**
 * `up`: what a thing rests on or names, what that does, and so on; `down`: what rests on it or names it. Undefined: it
 * isn't on record.
 */
export function reasoningGraph(
  whole: Past,
  asked: Reference,
  { direction, depth }: { readonly direction: Direction; readonly depth: number },
): ReasoningGraph | undefined {
  const past = remembering(whole);
  const known = knownIn(past);
  const reference = whatIsNamed(asked, known);
  if (asItStands(reference, past).sequence === null) return undefined;

  const cut = { depth: false, nodes: false };
  function next(node: Reference): readonly Reference[] {
    if (direction === 'up') return linksOf(node, past, known).map(({ to }) => to);
    const leading = leadingTo(node, past, known);
    if (leading.cut) cut.nodes = true;
    return leading.from;
  }

  const found = new Map<Reference, number>([[reference, 0]]);
  // A map may be added to while it is walked, and is walked to its end: the nearest come first, and a circle ends.
  for (const [node, far] of found) {
    for (const other of next(node)) {
      if (found.has(other)) continue;
      if (far === depth) cut.depth = true;
      else if (found.size >= mostNodes) cut.nodes = true;
      else found.set(other, far + 1);
    }
  }
  const nodes = Array.from(found, ([node, far]) => {
    const parsed = parseReference(node);
    const kind = parsed === undefined ? 'unknown' : referenceKind(parsed);
    return { reference: node, kind, depth: far, ...asItStands(node, past) };
  });
  const links = [...found.keys()].flatMap((from) =>
    linksOf(from, past, known)
      .filter(({ to }) => found.has(to))
      .map(({ link, to }) => ({ from, link, to })),
  );
  return { reference, direction, depth, nodes, links, cut };
}
