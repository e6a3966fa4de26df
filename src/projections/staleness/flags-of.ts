import { closingOf } from '../../domain/anomaly/evolve.ts';
import { isAcknowledged } from '../../domain/decision/acknowledges.ts';
import type { Acknowledged } from '../../domain/knowledge.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import { streamFor } from '../../domain/stream.ts';
import { type Known, seenUpTo } from './known.ts';
import { type Raised, raisedOn, type Why } from './raised-on.ts';
import { anomaliesOf, type GroundKind, restsOn } from './rests-on.ts';
import type { Seen, Turn } from './turns.ts';

/** One link of a chain: how what comes before rests on it. */
export type ChainLink = { readonly link: GroundKind | 'about'; readonly to: Reference };

/** Why something has to be looked at again. */
export type Flag = {
  readonly why: Why;
  /** The entry since which it is so. */
  readonly sequence: number;
  /** What that entry put on record; null where it only changed something. */
  readonly by: Reference | null;
  /** What it is against: the last of the chain, or what is flagged itself. */
  readonly on: Reference;
  readonly standing: Raised['standing'];
  /** The other hypothesis that was confirmed; null but for `another-confirmed`. */
  readonly other: Reference | null;
  /** From what is flagged to what it rests on, the shortest way. */
  readonly chain: readonly ChainLink[];
};

export interface Flagged {
  /** The nearest first; one for each entry, reason and thing. */
  readonly flags: readonly Flag[];
  /** The wholes that it rests on, and the anomalies that these are about. */
  readonly restsOn: ReadonlySet<Reference>;
  /** It rests on more than was looked at, or more speaks against it than is shown. */
  readonly cut: boolean;
}

const mostThings = 500;
const mostFlags = 50;

/**
 * What is against a decision that was taken, an anomaly that was closed or a recommendation: all that came on record
 * unseen by whoever relied on it, of all that it rests on. Undefined for what relies on nothing.
 */
export function flagsOf(start: Reference, known: Known): Flagged | undefined {
  const relied = reliedBy(start, known);
  if (relied === undefined) return undefined;
  const lastAct = Math.max(...relied.acts);
  const reached = reachedFrom([start], known, lastAct);
  const seen = seenOn(
    relied,
    restsOn(start, known, lastAct).map(({ to }) => to),
  );
  const wholes = new Set<Reference>();
  const flags = new Map<string, Flag>();
  let { cut } = reached;
  for (const [node, chain] of reached.nodes) {
    for (const anomaly of anomaliesOf(node, known)) wholes.add(anomaly);
    wholes.add(wholeOf(node));
    for (const each of raisedOn(node, known, seen)) {
      if (each.until !== null || (node === start && !countsOnItself.has(each.why))) continue;
      const flag = flagOf(each, node, chain);
      const key = `${flag.why} ${flag.sequence} ${flag.other ?? (isOfWhole.has(flag.why) ? wholeOf(flag.on) : flag.on)}`;
      const told = flags.get(key);
      if (told === undefined && flags.size >= mostFlags) cut = true;
      // An anomaly that is cited itself is nearer than through what is about it.
      else if (told === undefined || flag.chain.length < told.chain.length) flags.set(key, flag);
    }
  }
  const nearestFirst = [...flags.values()].sort((left, right) => left.chain.length - right.chain.length);
  return { flags: nearestFirst, restsOn: wholes, cut };
}

/** What some things rest on, directly or through others, for who relied on them until then; with the shortest way there. The nearest come first. */
export interface Reached {
  readonly nodes: ReadonlyMap<Reference, readonly ChainLink[]>;
  /** They rest on more than was looked at. */
  readonly cut: boolean;
}

export function reachedFrom(starts: readonly Reference[], known: Known, upTo: number): Reached {
  const nodes = new Map<Reference, readonly ChainLink[]>();
  let cut = false;
  const reach = (node: Reference, chain: readonly ChainLink[]) => {
    if (nodes.has(node)) return;
    if (nodes.size >= mostThings) cut = true;
    else nodes.set(node, chain);
  };
  for (const start of starts) reach(start, []);
  // A map may be added to while it is walked, and is walked to its end: the nearest come first, and a circle ends.
  for (const [node, chain] of nodes) {
    for (const ground of restsOn(node, known, upTo)) reach(ground.to, [...chain, ground]);
  }
  return { nodes, cut };
}

/** What speaks against a thing and its parts alike is told once. */
const isOfWhole: ReadonlySet<Why> = new Set(['superseded', 'retracted', 'contradicted', 'voided']);

/** How else it ended is no reason to look at it again. */
export const countsOnItself: ReadonlySet<Why> = new Set(['contradicted', 'shared-cause']);

function flagOf({ why, since, standing, other }: Raised, node: Reference, chain: readonly ChainLink[]): Flag {
  const { sequence, by } = since;
  if (why !== 'shared-cause' || other === null) return { why, sequence, by, on: node, standing, other, chain };
  const about = other === node ? chain : [...chain, { link: 'about' as const, to: other }];
  return { why, sequence, by, on: other, standing, other: null, chain: about };
}

/** What somebody had seen who relied on that much, and cited these. */
export function seenOn({ acts, upTo, acknowledged }: Relied, cites: readonly Reference[]): Seen {
  const cited = new Set(cites.map(wholeOf));
  return ({ sequence, by }: Turn) =>
    sequence <= upTo ||
    acts.includes(sequence) ||
    acknowledged.some((each) => isAcknowledged(each, sequence)) ||
    (by !== null && cited.has(by));
}

/** Who relies on something had seen all up to the basis, or by the act's own time where none is stated. */
interface Relied {
  /** The acts themselves, which nobody did unseen. */
  readonly acts: readonly number[];
  readonly upTo: number;
  readonly acknowledged: readonly Acknowledged[];
}

function reliedBy(start: Reference, known: Known): Relied | undefined {
  const parsed = parseReference(start);
  if (parsed === undefined || parsed.kind === 'entry') return undefined;
  const { kind, id, part } = parsed;
  const stream = streamFor(kind, id);
  if (kind === 'anomaly' && part === undefined) {
    const state = known.state('anomaly', stream);
    const closing = closingOf(state);
    return closing === null ? undefined : reliedIn([{ ...closing.closed, basis: closing.basis }], known);
  }
  if (kind !== 'decision') return undefined;
  const state = known.state('decision', stream);
  if (state === null) return undefined;
  if (part?.kind === 'recommendation') {
    const recommendation = state.recommendations.find((candidate) => candidate.id === part.id);
    return recommendation === undefined ? undefined : reliedIn([recommendation], known);
  }
  if (part !== undefined || state.taken === null) return undefined;
  const acts = [state.taken, ...state.reaffirmations];
  return reliedIn(acts, known);
}

const reliedIn = (
  acts: readonly (Said & { readonly basis?: number | null; readonly acknowledges?: Acknowledged })[],
  known: Known,
): Relied => ({
  acts: acts.map(({ sequence }) => sequence),
  upTo: Math.max(...acts.map((act) => seenUpTo(act, known))),
  acknowledged: acts.flatMap(({ acknowledges }) => acknowledges ?? []),
});
