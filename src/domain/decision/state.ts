import type { Deviation } from '../act.ts';
import type { Authority } from '../author.ts';
import type { ClaimedTime } from '../claimed-time.ts';
import type { Slug } from '../id.ts';
import type { Reference } from '../reference.ts';
import type { Said } from '../said.ts';
import type { FactsOf } from './events.ts';
import type { ProgramItem } from './program.ts';
import type { Claim, TermName, TermValue } from './terms.ts';

/** One term as it was last said. */
export interface Term<Value> {
  /** Null where it is not stated, or disputed. */
  readonly value: Value | null;
  /** Who claims what; empty unless it is disputed. */
  readonly disputed: readonly Claim[];
  /** By whom it was last stated, disputed or withdrawn; null: nothing was ever said of it. */
  readonly said: Said | null;
}

export type Terms = { readonly [Name in TermName]: Term<TermValue<Name>> };

/** An act of authority, with the rules of procedure that it departed from. */
export interface AuthorityAct extends Said {
  readonly deviations: readonly Deviation[];
}

/** What somebody put on record about the decision. */
export interface Statement extends Said {
  /** It came when the decision was open no longer. */
  readonly after: boolean;
}

export interface Option extends Said {
  readonly id: Slug;
  readonly title: string;
  readonly text: string;
  /** Those that it counts on. */
  readonly hypotheses: readonly Reference[];
  readonly rejected: (AuthorityAct & Omit<FactsOf<'OptionRejected'>, 'option'>) | null;
}

export interface Citation extends Statement {
  readonly reference: Reference;
  readonly text: string | null;
  /** Who cited it once more. */
  readonly again: readonly Said[];
}

export interface Dissent extends Statement, Readonly<FactsOf<'DissentFiled'>> {
  readonly answered: (Statement & Omit<FactsOf<'DissentAnswered'>, 'dissent'>) | null;
  readonly withdrawn: (Statement & Omit<FactsOf<'DissentWithdrawn'>, 'dissent'>) | null;
}

/** The needed-by moved to later, or away: `to` is null until one is named again, which belongs to the same slip. */
export interface Slip extends Said {
  readonly from: ClaimedTime;
  readonly to: ClaimedTime | null;
  readonly reason: string | null;
  readonly because: readonly Reference[];
  /** By whom one was named again after it had been withdrawn. */
  readonly named: Said | null;
}

export interface Transfer extends AuthorityAct, Readonly<FactsOf<'AuthorityTransferred'>> {
  /** Null: none was stated. */
  readonly from: Authority | null;
}

export interface ProgramItemState extends Readonly<ProgramItem> {
  /** The decision that superseded this item, or the whole; null: none did. */
  readonly supersededBy: Reference | null;
}

export interface Taken extends AuthorityAct, Readonly<Omit<FactsOf<'DecisionTaken'>, 'program'>> {
  /** The sequence up to which the record was available; null: not said. */
  readonly basis: number | null;
  readonly program: readonly ProgramItemState[];
  /** Observations were cited up to then, and no assessment. */
  readonly onObservationsAlone: boolean;
}

export interface Reaffirmation extends AuthorityAct, Readonly<FactsOf<'DecisionReaffirmed'>> {
  readonly basis: number | null;
}

export type DecisionStatus = 'open' | 'taken' | 'lapsed' | 'superseded' | 'rescinded';

/** Everything on record in a decision's own stream; lists are in the order of the record. */
export interface Decision {
  readonly decision: Reference;
  readonly status: DecisionStatus;
  readonly question: string;
  readonly title: string;
  readonly opened: Said;
  readonly terms: Terms;
  readonly slips: readonly Slip[];
  readonly deferrals: readonly (AuthorityAct & FactsOf<'DecisionDeferred'>)[];
  readonly transfers: readonly Transfer[];
  readonly options: readonly Option[];
  readonly evidence: readonly Citation[];
  readonly recommendations: readonly Recommendation[];
  readonly pollAnswers: readonly PollAnswer[];
  readonly concurrences: readonly (Statement & FactsOf<'ConcurrenceRecorded'>)[];
  readonly dissents: readonly Dissent[];
  readonly taken: Taken | null;
  readonly lapsed: (AuthorityAct & FactsOf<'DecisionLapsed'>) | null;
  readonly reviews: readonly (Said & FactsOf<'ReviewCalled'>)[];
  readonly reaffirmations: readonly Reaffirmation[];
  /** In part, and perhaps wholly at last. */
  readonly supersessions: readonly (AuthorityAct & FactsOf<'DecisionSuperseded'>)[];
  readonly rescinded: (AuthorityAct & FactsOf<'DecisionRescinded'>) | null;
  readonly outcomes: readonly (Statement & FactsOf<'OutcomeRecorded'>)[];
  /** The outcome that completed it. */
  readonly completed: Said | null;
  /** The last needed-by that was stated, though it be disputed or withdrawn since: slips are measured from it. */
  readonly lastNeededBy: ClaimedTime | null;
}

export interface Recommendation extends Statement, Readonly<FactsOf<'RecommendationMade'>> {
  /** The sequence up to which the record was available to whoever recommends; null: not said. */
  readonly basis: number | null;
}

export type PollAnswer = Statement & FactsOf<'PollAnswered'>;

/** Null before it is opened. */
export type DecisionState = Decision | null;
