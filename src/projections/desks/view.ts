import type { Desk, Duty } from '../../domain/desk/evolve.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Change, Rows, View } from '../engine/view.ts';
import type { Plain } from '../plain.ts';
import { sortableSequence } from '../standing/begun.ts';

/** A desk with who holds it; what they acknowledged is in rows of its own. */
export type DutyRow = Plain<
  Pick<Desk, 'desk' | 'title' | 'role' | 'agency'> & {
    readonly holder: Omit<Duty, 'acknowledgements'>;
    /** Something on its record was corrected, and the rows have the words as they were recorded. */
    readonly corrected: boolean;
  }
>;
export type AcknowledgementRow = Plain<Duty['acknowledgements'][number]>;

export const keys = {
  desk: (desk: Reference): string => desk,
  /** What the holder acknowledged who took duty in the entry of this sequence. */
  acknowledgements: (desk: Reference, taken: number): string => `acknowledged/${desk}/${sortableSequence(taken)}/`,
  corrected: (desk: Reference): string => `corrected/${desk}`,
} as const;

/** Who holds each desk, by role and agency. */
export const duty: View = {
  name: 'duty',
  version: 1,
  reads: new Set(['desk']),
  fold: (change, rows) => {
    if (change.category === 'desk') foldDesk(change, rows);
  },
};

function foldDesk({ thing, entry, before, after }: Extract<Change, { category: 'desk' }>, rows: Rows): void {
  if (entry.type === 'EntryCorrected') rows.put(keys.corrected(thing), true);
  const kept = acknowledgementsOf(after);
  for (const key of acknowledgementsOf(before).keys()) if (!kept.has(key)) rows.remove(key);
  // Only that of the holder is shown, so what former ones acknowledged goes with them.
  for (const [key, acknowledgement] of kept) rows.put(key, acknowledgement);
  if (after === null) {
    rows.remove(keys.desk(thing));
    return;
  }
  const { desk, title, role, agency } = after;
  const { acknowledgements: _acknowledgements, ...holder } = after.holder;
  const corrected = rows.get(keys.corrected(thing)) !== undefined;
  const row: DutyRow = { desk, title, role, agency, holder, corrected };
  rows.put(keys.desk(thing), row, title);
}

/** By the keys of their rows. */
function acknowledgementsOf(state: Desk | null): ReadonlyMap<string, AcknowledgementRow> {
  if (state === null) return new Map();
  const { taken, acknowledgements } = state.holder;
  const prefix = keys.acknowledgements(state.desk, taken.sequence);
  return new Map(acknowledgements.map((one) => [`${prefix}${sortableSequence(one.said.sequence)}`, one]));
}
