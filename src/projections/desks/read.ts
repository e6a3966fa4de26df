import { type Acknowledged, acknowledgedBy } from '../../domain/desk/acknowledged.ts';
import type { Desk, Duty } from '../../domain/desk/evolve.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past, Place } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { remembering } from '../records/remembering.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { type Titled, titled } from '../title-of.ts';
import { type AcknowledgementRow, type DutyRow, duty, keys } from './view.ts';

/** A desk, who holds it, and what they took over. */
export interface DutyItem extends Pick<Desk, 'desk' | 'title' | 'role' | 'agency'> {
  readonly holder: Omit<Desk['holder'], 'acknowledgements'>;
  /** Corrections changed something on its record; words are shown as last corrected. */
  readonly corrected: boolean;
  readonly acknowledged: {
    /** Every entry up to this one but those not acknowledged; null: no entry in general. */
    readonly upTo: number | null;
    readonly items: readonly Titled[];
  };
  readonly notAcknowledged: readonly (Titled & { readonly why: string; readonly said: Said })[];
  /** Of the entries that the brief is about those of which nothing was said; null: no brief is named. */
  readonly unanswered: number | null;
}

/** By role; `after` is where a page ended. */
export function readDuty(
  whole: Past,
  page: { readonly limit: number; readonly after?: Place },
): { readonly items: readonly DutyItem[]; readonly next: Place | null } {
  const past = remembering(whole);
  const { items, next } = past.rows(duty.name).page(page.limit, page.after);
  return { items: items.map(({ value }) => itemOf(past, rowOf<DutyRow>(value))), next };
}

/** Who holds a desk; undefined where it is not on record. */
export function deskHeld(past: Past, desk: Reference): { readonly desk: Titled; readonly holder: Duty } | undefined {
  const row = past.rows(duty.name).get(keys.desk(desk));
  if (row === undefined) return undefined;
  const known = rowOf<DutyRow>(row);
  return { desk: { reference: desk, title: known.title }, holder: holderOf(past, known) };
}

function itemOf(past: Past, row: DutyRow): DutyItem {
  const { desk, title, role, agency } = row;
  const { acknowledgements, ...holder } = holderOf(past, row);
  const acknowledged = acknowledgedBy(acknowledgements);
  const { upTo, items, notAcknowledged } = acknowledged;
  return {
    desk,
    title,
    role,
    agency,
    holder,
    corrected: row.corrected,
    acknowledged: { upTo: upTo === 0 ? null : upTo, items: items.map((item) => titled(past, item)) },
    notAcknowledged: notAcknowledged.map(({ item, ...rest }) => ({ ...titled(past, item), ...rest })),
    unanswered: holder.brief === null ? null : unansweredOf(holder.brief, acknowledged),
  };
}

/** As it was recorded; what was corrected is read again in the words as last corrected. */
function holderOf(past: Past, { desk, holder, corrected }: DutyRow): Duty {
  const stream = corrected ? streamOf(desk) : undefined;
  const state = stream === undefined ? null : shownState('desk', entriesUpTo(past, stream, past.sequence));
  if (state !== null) return state.holder;
  const rows = past.rows(duty.name).withPrefix(keys.acknowledgements(desk, holder.taken.sequence));
  return { ...holder, acknowledgements: rows.map(({ value }) => rowOf<AcknowledgementRow>(value)) };
}

function unansweredOf({ since, to }: NonNullable<Duty['brief']>, { upTo, items, notAcknowledged }: Acknowledged) {
  const first = Math.max(since, upTo) + 1;
  const named = [...items, ...notAcknowledged.map(({ item }) => item)].filter((item) => {
    const parsed = parseReference(item);
    return parsed?.kind === 'entry' && parsed.sequence >= first && parsed.sequence <= to;
  });
  return Math.max(0, to - first + 1) - named.length;
}
