import type { Deviation } from '../../domain/act.ts';
import { type Gap, gapsOf } from '../../domain/decision/gaps.ts';
import { expiryOf } from '../../domain/decision/in-force.ts';
import { openDissents } from '../../domain/decision/open-dissents.ts';
import { type ForumTally, pollTally } from '../../domain/decision/poll-tally.ts';
import type { Decision, Term, Terms } from '../../domain/decision/state.ts';
import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { endsAt } from '../standing/begun.ts';
import { asItStands, type Cited, cited, type Standing } from './cited.ts';
import { remembering } from './remembering.ts';
import { firstOfEach, newestOf, type Section, sectionOf } from './section.ts';
import { entriesUpTo, shownState } from './state-at.ts';
import { type Statement, statementOf } from './statement.ts';

/** An act with what it names as that stood then and as it stands. */
type Explained<Act extends { readonly because: readonly Reference[] }> = Omit<Act, 'because'> & {
  readonly because: readonly Cited[];
};

type Each<Kind extends keyof Decision> = Decision[Kind] extends readonly (infer Item)[] ? Item : never;
type ExplainedEach<Kind extends keyof Decision> =
  Each<Kind> extends { readonly because: readonly Reference[] } ? readonly Explained<Each<Kind>>[] : never;
type ExplainedOne<Kind extends 'taken' | 'lapsed' | 'rescinded'> = Explained<NonNullable<Decision[Kind]>> | null;

export interface DecisionRecord {
  readonly decision: Reference;
  readonly asItStands: Standing;
  readonly status: Decision['status'];
  readonly question: string;
  readonly title: string;
  readonly opened: Decision['opened'];
  readonly terms: Omit<Terms, 'scope' | 'awaits'> & {
    readonly scope: Term<readonly Cited[]>;
    readonly awaits: Term<readonly Cited[]>;
  };
  readonly gaps: readonly Gap[];
  /** How the terms came to be so: changes, transfers, deferrals, in the order of the record. */
  readonly termChanges: Section<Statement>;
  readonly slips: ExplainedEach<'slips'>;
  readonly deferrals: ExplainedEach<'deferrals'>;
  readonly transfers: ExplainedEach<'transfers'>;
  readonly options: readonly (Omit<Each<'options'>, 'rejected'> & {
    readonly rejected: Explained<NonNullable<Each<'options'>['rejected']>> | null;
  })[];
  readonly evidence: readonly (Each<'evidence'> & { readonly cited: Cited })[];
  readonly recommendations: ExplainedEach<'recommendations'>;
  /** With every member's latest answer, and what they answered before. */
  readonly polls: readonly ForumTally[];
  readonly concurrences: ExplainedEach<'concurrences'>;
  readonly dissents: readonly (Omit<Explained<Each<'dissents'>>, 'answered' | 'withdrawn'> & {
    /** Neither answered nor withdrawn. */
    readonly open: boolean;
    readonly answered: Explained<NonNullable<Each<'dissents'>['answered']>> | null;
    readonly withdrawn: Explained<NonNullable<Each<'dissents'>['withdrawn']>> | null;
  })[];
  readonly taken: ExplainedOne<'taken'>;
  readonly lapsed: ExplainedOne<'lapsed'>;
  readonly reviews: ExplainedEach<'reviews'>;
  readonly reaffirmations: ExplainedEach<'reaffirmations'>;
  readonly supersessions: ExplainedEach<'supersessions'>;
  readonly rescinded: ExplainedOne<'rescinded'>;
  readonly outcomes: readonly (Omit<Explained<Each<'outcomes'>>, 'about'> & { readonly about: readonly Cited[] })[];
  readonly completed: Decision['completed'];
  readonly expires: ReturnType<typeof expiryOf>;
  readonly expired: boolean;
  /** Every act of it that departed from a rule of procedure. */
  readonly deviations: readonly { readonly sequence: number; readonly deviations: readonly Deviation[] }[];
  /** What was ordered by it. */
  readonly activities: Section<Statement>;
  readonly informationRequests: Section<Statement>;
  /** Others that name it: superseding it, merged with it, awaiting it. */
  readonly decisions: Section<Statement>;
  /** The seats that were given because of it. */
  readonly seats: Section<Statement>;
  /** The sequences of its own entries. */
  readonly entries: readonly number[];
}

const termTypes = ['TermsChanged', 'AuthorityTransferred', 'DecisionDeferred'] as const;
const otherTypes = ['DecisionOpened', 'TermsChanged', 'DecisionSuperseded', 'DecisionLapsed', 'EvidenceCited'] as const;
const activityTypes = ['EvaPlanned', 'ActivityPlanned'] as const;

/** Everything on one decision; undefined where it is not on record. */
export function decisionRecord(whole: Past, now: Instant, decision: Reference): DecisionRecord | undefined {
  const past = remembering(whole);
  const stream = streamOf(decision);
  const entries = stream === undefined ? [] : entriesUpTo(past, stream, past.sequence);
  const state = shownState('decision', entries);
  if (state === null) return undefined;
  const named = (references: readonly Reference[], citing: number) =>
    references.map((reference) => cited(reference, citing, past));
  const explained = <Act extends { readonly because: readonly Reference[]; readonly sequence: number }>(
    act: Act,
  ): Explained<Act> => ({ ...act, because: named(act.because, act.sequence) });
  const orNull = <Act extends { readonly because: readonly Reference[]; readonly sequence: number }>(
    act: Act | null,
  ) => (act === null ? null : explained(act));
  const namingTerm = (term: Term<readonly Reference[]>): Term<readonly Cited[]> => ({
    ...term,
    value: term.value === null ? null : named(term.value, term.said?.sequence ?? state.opened.sequence),
  });
  const statements = (types: readonly string[], own: boolean) =>
    sectionOf(newestOf(past, decision, types), (entry) =>
      (entry.stream === stream) === own ? (statementOf(past, entry, decision) ?? []) : [],
    );
  const open = new Set(openDissents(state));
  const expires = expiryOf(state);
  const end = endsAt(expires);
  return {
    decision,
    asItStands: asItStands(decision, past),
    status: state.status,
    question: state.question,
    title: state.title,
    opened: state.opened,
    terms: { ...state.terms, scope: namingTerm(state.terms.scope), awaits: namingTerm(state.terms.awaits) },
    gaps: gapsOf(state),
    termChanges: statements(termTypes, true),
    slips: state.slips.map(explained),
    deferrals: state.deferrals.map(explained),
    transfers: state.transfers.map(explained),
    options: state.options.map((option) => ({ ...option, rejected: orNull(option.rejected) })),
    evidence: state.evidence.map((citation) => ({
      ...citation,
      cited: cited(citation.reference, citation.sequence, past),
    })),
    recommendations: state.recommendations.map(explained),
    polls: pollTally(state),
    concurrences: state.concurrences.map(explained),
    dissents: state.dissents.map((dissent) => ({
      ...explained(dissent),
      open: open.has(dissent),
      answered: orNull(dissent.answered),
      withdrawn: orNull(dissent.withdrawn),
    })),
    taken: orNull(state.taken),
    lapsed: orNull(state.lapsed),
    reviews: state.reviews.map(explained),
    reaffirmations: state.reaffirmations.map(explained),
    supersessions: state.supersessions.map(explained),
    rescinded: orNull(state.rescinded),
    outcomes: state.outcomes.map((outcome) => ({
      ...explained(outcome),
      about: named(outcome.about, outcome.sequence),
    })),
    completed: state.completed,
    expires,
    expired: state.status === 'taken' && end !== null && end < toMilliseconds(now),
    deviations: entries
      .filter(({ metadata }) => metadata.deviations.length > 0)
      .map(({ sequence, metadata }) => ({ sequence, deviations: metadata.deviations })),
    activities: statements(activityTypes, false),
    informationRequests: statements(['InformationRequested'], false),
    decisions: sectionOf(firstOfEach(newestOf(past, decision, otherTypes)), (entry) =>
      entry.stream === stream ? [] : (statementOf(past, entry, decision) ?? []),
    ),
    seats: statements(['ReturnSeatAssigned'], false),
    entries: entries.map(({ sequence }) => sequence),
  };
}
