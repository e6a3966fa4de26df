import type { Applicability } from '../../domain/applicability.ts';
import type { ClaimedTime } from '../../domain/claimed-time.ts';
import type { DecisionEvent, FactsOf } from '../../domain/decision/events.ts';
import type { Decision } from '../../domain/decision/state.ts';
import type { Entry } from '../../domain/event.ts';
import { partOf as partOfThing, type Reference } from '../../domain/reference.ts';
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
  readonly program: readonly {
    readonly subject: Titled;
    readonly does: string | null;
    /** In what a crew member leaves; null: it says nothing of that. */
    readonly returnsIn: Titled | null;
    /** Its own, or else the decision's; null: neither states one. */
    readonly applicability: Applicability | null;
  }[];
  /** What a taking is bound to. */
  readonly conditions: readonly string[];
  /** Until when it is taken, or reaffirmed; null: not stated. */
  readonly expires: ClaimedTime | null;
  /** How it lapsed; null where it is another act. */
  readonly lapse: {
    readonly kind: FactsOf<'DecisionLapsed'>['kind'];
    /** What it was merged into. */
    readonly into: Titled | null;
    /** What holds from then on. */
    readonly default: {
      readonly text: string | null;
      readonly option: string | null;
      readonly from: ClaimedTime | null;
    } | null;
  } | null;
  /** By what it was superseded, and which items of its program, where that isn't the whole. */
  readonly superseded: { readonly by: Titled; readonly items: readonly Titled[] | null } | null;
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

function toldOf(past: Past, entry: Entry, decision: Reference, state: Decision) {
  const { title, options, taken, terms } = state;
  const { type, facts } = entry as Entry<DecisionEvent>;
  const act = acts[type as keyof typeof acts];
  const titleOfOption = (slug: string | null | undefined) => options.find(({ id }) => id === slug)?.title ?? null;
  const program = act === 'taken' ? (taken?.program ?? []) : [];
  const named = (reference: Reference) => titled(past, reference);
  const itemNamed = (reference: Reference): Titled => {
    const item = taken?.program.find(({ id }) => partOfThing(decision, 'program', id) === reference);
    if (item === undefined) return named(reference);
    const { subject, does, returnsIn } = item;
    const ship = returnsIn === null ? null : named(returnsIn);
    const who = named(subject);
    return { reference, title: `${who.title ?? subject}: ${does ?? `leaves in ${ship?.title ?? returnsIn}`}` };
  };
  const byDefault = type === 'DecisionLapsed' && facts.kind === 'default-in-force' ? terms.default.value : null;
  return {
    ...entryItem(entry.sequence),
    decision: { reference: decision, title },
    act,
    option: act === 'taken' ? titleOfOption(taken?.option) : null,
    program: program.map(({ subject, does, returnsIn, applicability }) => ({
      subject: named(subject),
      does,
      returnsIn: returnsIn === null ? null : named(returnsIn),
      applicability: applicability ?? terms.applicability.value,
    })),
    conditions: act === 'taken' ? (taken?.conditions ?? []) : [],
    expires:
      act === 'taken' || act === 'reaffirmed' ? (facts as { readonly expires: ClaimedTime | null }).expires : null,
    lapse:
      type === 'DecisionLapsed'
        ? {
            kind: facts.kind,
            into: facts.into === null ? null : named(facts.into),
            default: byDefault === null ? null : { ...byDefault, option: titleOfOption(byDefault.option) },
          }
        : null,
    superseded:
      type === 'DecisionSuperseded'
        ? { by: named(facts.supersededBy), items: facts.items?.map(itemNamed) ?? null }
        : null,
    reason: (facts as { readonly reason: string | null }).reason,
    said: saidIn(entry),
  };
}
