import type { Decision } from '../../domain/decision/state.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Said, saidIn } from '../../domain/said.ts';
import { thingOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { type Titled, titled } from '../title-of.ts';
import { type BriefItem, type Covered, cameSince, entryItem, type Part, partOf } from './part.ts';

/** An act that settles a decision, or unsettles one. */
export interface DecidedItem extends BriefItem {
  readonly decision: Titled;
  readonly act: (typeof acts)[keyof typeof acts];
  /** What was chosen; null where the act chooses nothing. */
  readonly option: string | null;
  /** What the program of a flight-program decision says, item by item. */
  readonly program: readonly { readonly subject: Titled; readonly does: string | null }[];
  readonly reason: string | null;
  readonly said: Said;
}

const acts = {
  DecisionTaken: 'taken',
  FlightProgramDecided: 'taken',
  DecisionLapsed: 'lapsed',
  DecisionReaffirmed: 'reaffirmed',
  DecisionSuperseded: 'superseded',
  DecisionRescinded: 'rescinded',
  ReviewCalled: 'review-called',
} as const;

/** In the order of the record. */
export function decisionsTaken(covered: Covered): Part<DecidedItem> {
  const { past } = covered;
  const { entries, all } = cameSince(covered, Object.keys(acts));
  const told = entries.flatMap((entry) => {
    const decision = thingOf(entry.stream);
    const state = shownState('decision', entriesUpTo(past, entry.stream, past.sequence));
    return decision === undefined || state === null ? [] : toldOf(past, entry, decision, state);
  });
  return partOf(covered, told, { all, last: true });
}

function toldOf(past: Past, entry: Entry, decision: Reference, { title, options, taken }: Decision) {
  const act = acts[entry.type as keyof typeof acts];
  const chosen = act === 'taken' ? options.find(({ id }) => id === taken?.option) : undefined;
  const program = act === 'taken' ? (taken?.program ?? []) : [];
  return {
    ...entryItem(entry.sequence),
    decision: { reference: decision, title },
    act,
    option: chosen?.title ?? null,
    program: program.map(({ subject, does }) => ({ subject: titled(past, subject), does })),
    reason: (entry.facts as { readonly reason: string | null }).reason,
    said: saidIn(entry),
  };
}
