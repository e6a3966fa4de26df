import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { heldAt } from '../held-at.ts';
import { rowOf } from '../plain.ts';
import { type DecidedItem, decidedItems } from './decided.ts';
import { crewReturn, keys } from './view.ts';

/** The items of decisions that give a crew member a vehicle; at a time as the decisions were then. */
export function itemsFor(past: Past, crewMember: Reference, time: number | null): readonly DecidedItem[] {
  const rows = past.rows(crewReturn.name);
  const kept = (status: 'standing' | 'over') =>
    rows.withPrefix(keys.items(status, crewMember)).map(({ value }) => rowOf<DecidedItem>(value));
  if (time === null) return kept('standing');
  const decisions = new Set([...kept('standing'), ...kept('over')].map(({ decision }) => decision));
  return [...decisions].flatMap((decision) => {
    const stream = streamOf(decision);
    const state = stream === undefined ? null : heldAt(past, 'decision', stream, time);
    return state === null ? [] : decidedItems(state).filter((item) => item.crewMember === crewMember);
  });
}
