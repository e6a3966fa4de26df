import { type Gap, gapsOf } from '../../domain/decision/gaps.ts';
import { openDissents } from '../../domain/decision/open-dissents.ts';
import { type ForumTally, type MemberAnswer, pollTally } from '../../domain/decision/poll-tally.ts';
import type { Decision, PollAnswer, Term, Terms } from '../../domain/decision/state.ts';
import { partOf, type Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { type Staleness, stalenessOf } from '../staleness/told-staleness.ts';
import { type Cited, cited } from './cited.ts';
import { type Explained, explained } from './explained.ts';

type Each<Kind extends keyof Decision> = Decision[Kind] extends readonly (infer Item)[] ? Item : never;
type Answered = {
  readonly member: MemberAnswer['member'];
  readonly answer: Explained<PollAnswer> | null;
  readonly earlier: readonly Explained<PollAnswer>[];
};

/** What leads to a decision: its terms, and all that was said; each act with what it names. */
export interface Deliberation {
  readonly terms: Omit<Terms, 'scope' | 'awaits'> & {
    readonly scope: Term<readonly Cited[]>;
    readonly awaits: Term<readonly Cited[]>;
  };
  readonly gaps: readonly Gap[];
  readonly slips: readonly Explained<Each<'slips'>>[];
  readonly deferrals: readonly Explained<Each<'deferrals'>>[];
  readonly transfers: readonly Explained<Each<'transfers'>>[];
  readonly options: readonly (Omit<Each<'options'>, 'hypotheses' | 'rejected'> & {
    readonly hypotheses: readonly Cited[];
    readonly rejected: Explained<NonNullable<Each<'options'>['rejected']>> | null;
  })[];
  readonly evidence: readonly (Each<'evidence'> & { readonly cited: Cited })[];
  readonly recommendations: readonly (Explained<Each<'recommendations'>> & {
    /** What it rests on that stands no longer as it did when it was made. */
    readonly staleness: Staleness | null;
  })[];
  /** With every member's latest answer, and what they answered before. */
  readonly polls: readonly (Omit<ForumTally, 'members' | 'notPolled'> & {
    readonly members: readonly Answered[];
    readonly notPolled: readonly Answered[];
  })[];
  readonly concurrences: readonly Explained<Each<'concurrences'>>[];
  readonly dissents: readonly (Omit<Explained<Each<'dissents'>>, 'answered' | 'withdrawn'> & {
    /** Neither answered nor withdrawn. */
    readonly open: boolean;
    readonly answered: Explained<NonNullable<Each<'dissents'>['answered']>> | null;
    readonly withdrawn: Explained<NonNullable<Each<'dissents'>['withdrawn']>> | null;
  })[];
}

export function deliberationIn(past: Past, state: Decision): Deliberation {
  const { terms } = state;
  const open = new Set(openDissents(state));
  const why = <Act extends Parameters<typeof explained>[1]>(act: Act) => explained(past, act);
  const orNull = <Act extends Parameters<typeof explained>[1]>(act: Act | null) => (act === null ? null : why(act));
  const namingTerm = (term: Term<readonly Reference[]>): Term<readonly Cited[]> => {
    const citing = term.said?.sequence ?? state.opened.sequence;
    return { ...term, value: term.value?.map((reference) => cited(reference, citing, past)) ?? null };
  };
  const answered = ({ member, answer, earlier }: MemberAnswer): Answered => ({
    member,
    answer: orNull(answer),
    earlier: earlier.map(why),
  });
  return {
    terms: { ...terms, scope: namingTerm(terms.scope), awaits: namingTerm(terms.awaits) },
    gaps: gapsOf(state),
    slips: state.slips.map(why),
    deferrals: state.deferrals.map(why),
    transfers: state.transfers.map(why),
    options: state.options.map((option) => ({
      ...option,
      hypotheses: option.hypotheses.map((reference) => cited(reference, option.sequence, past)),
      rejected: orNull(option.rejected),
    })),
    evidence: state.evidence.map((citation) => ({
      ...citation,
      cited: cited(citation.reference, citation.sequence, past),
    })),
    recommendations: state.recommendations.map((recommendation) => ({
      ...why(recommendation),
      staleness: stalenessOf(past, partOf(state.decision, 'recommendation', recommendation.id)),
    })),
    polls: pollTally(state).map((tally) => ({
      ...tally,
      members: tally.members.map(answered),
      notPolled: tally.notPolled.map(answered),
    })),
    concurrences: state.concurrences.map(why),
    dissents: state.dissents.map((dissent) => ({
      ...why(dissent),
      open: open.has(dissent),
      answered: orNull(dissent.answered),
      withdrawn: orNull(dissent.withdrawn),
    })),
  };
}
