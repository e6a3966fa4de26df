import type { DecisionState } from '../../domain/decision/state.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { carriedOutBy, foldOrdered } from '../decisions/carried-out.ts';
import type { Rows, StreamStates, View } from '../engine/view.ts';
import type { Plain } from '../plain.ts';
import { occurredAt, sortableSequence, sortableTime } from '../standing/begun.ts';
import { foldCorrected, wasCorrected } from '../words.ts';
import { type InForce, inForceOf } from './row.ts';

/** `corrected`: something on its record was, and the row has the words as they were recorded. */
export type InForceRow = Plain<InForce & { readonly corrected: boolean }>;

/**
 * What was decided and holds, by the thing that it is about: of each the latest first, by when it was taken. Until it
 * is superseded, rescinded or carried out; whether it has expired is for the clock to say.
 */
export const decisionsInForce: View = {
  name: 'decisions-in-force',
  version: 2,
  reads: new Set(['decision', 'activity']),
  fold: (change, rows, states) => {
    if (change.category === 'decision') {
      foldCorrected(change, rows);
      refresh(change.thing, rows, states);
    }
    if (change.category === 'activity') {
      for (const decision of foldOrdered(change, rows)) refresh(decision, rows, states);
    }
  },
};

/** All that is about one thing comes under this in the list. */
export const groupOf = (thing: Reference | null): string => `${thing ?? '~'}|`;

/** The keys of all that one decision says. */
export const prefixOf = (decision: Reference): string => `in-force/${decision}/`;
export const keyOf = ({ decision, item, thing }: Pick<InForce, 'decision' | 'item' | 'thing'>): string =>
  `${prefixOf(decision)}${item?.reference ?? thing ?? ''}`;

const descending = (sortable: string): string => String(9_999_999_999_999_999n - BigInt(sortable)).padStart(16, '0');

/** The items of one program keep their place, the last one first: the later of two on one thing governs. */
const orderOf = ({ thing, since }: InForce, place: number): string =>
  [
    `${groupOf(thing)}${descending(sortableTime(occurredAt(since)))}`,
    descending(sortableSequence(since.sequence)),
    descending(sortableSequence(place)),
  ].join('-');

function refresh(decision: Reference, rows: Rows, states: StreamStates): void {
  const stream = streamOf(decision);
  const state: DecisionState = stream === undefined ? null : states.get('decision', stream);
  const gone = new Set(rows.withPrefix(prefixOf(decision)).map(({ key }) => key));
  if (state !== null) {
    const corrected = wasCorrected(decision, rows);
    for (const [place, inForce] of inForceOf(state, carriedOutBy(state, rows)).entries()) {
      const key = keyOf(inForce);
      const row: InForceRow = { ...inForce, corrected };
      rows.put(key, row, orderOf(inForce, place));
      gone.delete(key);
    }
  }
  for (const key of gone) rows.remove(key);
}
