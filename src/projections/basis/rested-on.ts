import { parseReference, type Reference } from '../../domain/reference.ts';
import { thingOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { countsOnItself, reachedFrom, seenOn } from '../staleness/flags-of.ts';
import { knownIn, whatIsNamed } from '../staleness/known.ts';
import { raisedOn, standingSeen } from '../staleness/raised-on.ts';
import type { BasedAct } from './based-act.ts';
import type { Undoing } from './undone-by.ts';

export interface Undone {
  readonly reference: Reference;
  readonly how: Undoing;
  /** The entries by which that holds no longer; none: it holds. */
  readonly noLongerBy: readonly number[];
}

/** What an act was done on, and what speaks against that by all that is on record, or did for a while. */
export interface RestedOn {
  /** What was put before its author, what it rested on, and what these rest on. */
  readonly references: ReadonlySet<Reference>;
  /** By the entry that made it so. */
  readonly turned: ReadonlyMap<number, readonly Undone[]>;
  /** A hypothesis that nobody held for possible when it was relied on; it is no news that it is ruled out. */
  readonly isDoubted: (reference: Reference) => boolean;
}

const doubted: ReadonlySet<string | null> = new Set(['unlikely', 'not-confirmed', 'ruled-out']);

/** Follows what an act rested on, and what was put before its author, as staleness does. */
export function restedOn(past: Past, act: BasedAct, putBefore: readonly Reference[]): RestedOn {
  const known = knownIn(past);
  const seen = seenOn({ acts: [act.said.sequence], upTo: act.seenUpTo, acknowledged: [act.acknowledges] }, act.grounds);
  const own = thingOf(act.stream);
  const starts = [...act.grounds, ...putBefore.filter((reference) => isThing(reference, past))]
    .map((reference) => whatIsNamed(reference, known))
    .filter((reference) => reference !== own);
  const { nodes } = reachedFrom(starts, known, act.said.sequence);
  const turned = new Map<number, Undone[]>();
  const tell = (sequence: number, undone: Undone) => turned.set(sequence, [...(turned.get(sequence) ?? []), undone]);
  for (const node of new Set([...(own === undefined ? [] : [own]), ...nodes.keys()])) {
    for (const { why, since, until, other } of raisedOn(node, known, seen)) {
      if (node === own && !countsOnItself.has(why)) continue;
      tell(since.sequence, {
        reference: why === 'shared-cause' ? (other ?? node) : node,
        how: why,
        noLongerBy: until === null ? [] : [until.sequence],
      });
    }
  }
  const put = new Set(putBefore);
  return {
    references: new Set([...putBefore, ...nodes.keys()]),
    turned,
    isDoubted: (reference) =>
      !put.has(reference) &&
      parseReference(reference)?.kind === 'anomaly' &&
      doubted.has(standingSeen(reference, known, seen)),
  };
}

/** An entry that only added to what was on record is put before somebody without all that the thing rests on. */
function isThing(reference: Reference, past: Past): boolean {
  const parsed = parseReference(reference);
  return parsed?.kind !== 'entry' || past.entry(parsed.sequence)?.revision === 0;
}
