import { parseReference, type Reference } from '../reference.ts';
import type { Said } from '../said.ts';
import type { Acknowledgement } from './evolve.ts';

/** What somebody took over, and what not, after all that they said of it. */
export interface Acknowledged {
  /** Every entry up to this one but those not acknowledged; 0: no entry in general. */
  readonly upTo: number;
  /** In the order in which they were acknowledged. */
  readonly items: readonly Reference[];
  readonly notAcknowledged: readonly { readonly item: Reference; readonly why: string; readonly said: Said }[];
}

/**
 * The last word on an item counts. One that was expressly not taken over stays so until it is named again: a later
 * *all up to n* says nothing of it.
 */
export function acknowledgedBy(acknowledgements: readonly Acknowledgement[]): Acknowledged {
  let upTo = 0;
  const items = new Set<Reference>();
  const not = new Map<Reference, Acknowledged['notAcknowledged'][number]>();
  for (const { said, ...acknowledgement } of acknowledgements) {
    upTo = Math.max(upTo, acknowledgement.upTo ?? 0);
    for (const item of acknowledgement.items) {
      not.delete(item);
      items.add(item);
    }
    for (const { item, why } of acknowledgement.notAcknowledged) {
      items.delete(item);
      not.set(item, { item, why, said });
    }
  }
  return { upTo, items: [...items], notAcknowledged: [...not.values()] };
}

/** Whether an item is taken over: `entry/n`, or any thing, by its name. Null: nothing was said of it. */
export function isAcknowledged({ upTo, items, notAcknowledged }: Acknowledged, item: Reference): boolean | null {
  if (notAcknowledged.some((refused) => refused.item === item)) return false;
  if (items.includes(item)) return true;
  const parsed = parseReference(item);
  return parsed?.kind === 'entry' && parsed.sequence <= upTo ? true : null;
}
