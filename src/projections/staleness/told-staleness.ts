import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { type Titled as NamedThing, titled, titleOf } from '../title-of.ts';
import { type ChainLink, type Flag, flagsOf } from './flags-of.ts';
import { knownIn } from './known.ts';

type Titled<Value> = Value & { readonly title: string | null };

/** A flag with what people call the things that it names; its own title is that of what it is against. */
export type ToldFlag = Titled<Omit<Flag, 'chain' | 'other'>> & {
  readonly other: NamedThing | null;
  readonly chain: readonly Titled<ChainLink>[];
};

export type Staleness = {
  /** The nearest first; none: all that it rests on stands as it was relied on. */
  readonly flags: readonly ToldFlag[];
  /** It rests on more than was looked at, or more speaks against it than is shown. */
  readonly cut: boolean;
};

/** What is against a decision, a closed anomaly or a recommendation; null for what relies on nothing. */
export function stalenessOf(past: Past, reference: Reference): Staleness | null {
  const flagged = flagsOf(reference, knownIn(past));
  if (flagged === undefined) return null;
  const flags = flagged.flags.map(({ chain, other, ...flag }) => ({
    ...flag,
    title: titleOf(past, flag.on),
    other: other === null ? null : titled(past, other),
    chain: chain.map((link) => ({ ...link, title: titleOf(past, link.to) })),
  }));
  return { flags, cut: flagged.cut };
}
