import type { Deviation } from '../../domain/act.ts';
import type { Author, Authority } from '../../domain/author.ts';
import type { ClaimedTime } from '../../domain/claimed-time.ts';
import type { Answer } from '../../domain/decision/events/deliberation.ts';
import { type Gap, gapsOf } from '../../domain/decision/gaps.ts';
import { expiryOf, openReviews } from '../../domain/decision/in-force.ts';
import { openDissents } from '../../domain/decision/open-dissents.ts';
import { type ForumTally, pollTally } from '../../domain/decision/poll-tally.ts';
import type { Decision, Slip, Term, Terms, Transfer } from '../../domain/decision/state.ts';
import type { Claim } from '../../domain/decision/terms.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { firstLine } from '../../domain/text.ts';
import type { Plain } from '../plain.ts';
import type { Awaited } from './awaited.ts';
import type { OpenRequest } from './open-requests.ts';
import type { Superseded } from './supersedes.ts';

/** A term as it shows: its value, or who claims what of it; both empty where nobody has said. */
type Shown<Name extends keyof Terms> = Pick<Term<NonNullable<Terms[Name]['value']>>, 'value' | 'disputed'>;

/** An act of authority, with the rules of procedure that it departed from. */
type Act = Said & { readonly reason: string | null; readonly deviations: readonly Deviation[] };
type PolledAnswer = { readonly member: Author; readonly answer: Answer; readonly sequence: number };

/** One decision that waits, without what the clock says of it. */
export type PendingDecision = Plain<{
  readonly decision: Reference;
  readonly title: string;
  readonly question: string;
  /** `suggested` by a watch rule: what it says is what is proposed, and `opened` is when that was raised. */
  readonly status: 'open' | 'taken' | 'suggested';
  readonly opened: Said;
  readonly scope: Shown<'scope'>;
  readonly authority: Shown<'authority'>;
  readonly default: Shown<'default'>;
  readonly burdenOfProof: Shown<'burdenOfProof'>;
  readonly applicability: Shown<'applicability'>;
  readonly neededBy: Shown<'neededBy'>;
  /** What nobody has said, or what is in dispute, of what must be known before it is decided. */
  readonly gaps: readonly Gap[];
  readonly awaits: readonly Awaited[];
  /** Who claims what of what it awaits and of who is polled, where that is in dispute. */
  readonly disputed: { readonly awaits: readonly Claim[]; readonly polled: readonly Claim[] };
  readonly options: readonly (Said & {
    readonly id: string;
    readonly title: string;
    readonly rejected: Act | null;
  })[];
  readonly recommendations: readonly (Said & {
    readonly id: string;
    readonly option: string | null;
    readonly text: string | null;
    readonly conditions: readonly string[];
  })[];
  readonly evidence: number;
  /** `notPolled`: who answered there without being polled, and is counted in nothing. */
  readonly polls: readonly (Pick<ForumTally, 'forum' | 'counts' | 'absent'> & {
    readonly notPolled: readonly PolledAnswer[];
  })[];
  /** The open ones. */
  readonly dissents: readonly (Said & { readonly id: string; readonly text: string; readonly option: string | null })[];
  readonly requests: readonly OpenRequest[];
  /** What is superseded by it. While it is open nothing holds in the place of that. */
  readonly supersedes: readonly Superseded[];
  readonly slips: readonly Slip[];
  readonly deferrals: readonly (Act & { readonly until: ClaimedTime | null })[];
  readonly transfers: readonly (Act & {
    readonly kind: Transfer['kind'];
    readonly from: Authority | null;
    readonly to: Authority;
  })[];
  /** For one that was taken: what was chosen, and why it is back. */
  readonly taken:
    | (Act & { readonly option: string; readonly conditions: readonly string[]; readonly revisit: string | null })
    | null;
  readonly expires: ClaimedTime | null;
  readonly reviews: readonly (Said & { readonly reason: string | null; readonly because: readonly Reference[] })[];
}>;

const shown = <Value>({ value, disputed }: Term<Value>) => ({ value, disputed });
const acted = (act: Act): Act => ({ ...saidAs(act), reason: act.reason, deviations: act.deviations });

export function pendingDecision(
  state: Decision,
  awaits: readonly Awaited[],
  requests: readonly OpenRequest[],
  supersedes: readonly Superseded[],
): PendingDecision {
  const { terms, taken } = state;
  return {
    decision: state.decision,
    title: state.title,
    question: state.question,
    status: taken === null ? 'open' : 'taken',
    opened: state.opened,
    scope: shown(terms.scope),
    authority: shown(terms.authority),
    default: shown(terms.default),
    burdenOfProof: shown(terms.burdenOfProof),
    applicability: shown(terms.applicability),
    neededBy: shown(terms.neededBy),
    gaps: gapsOf(state),
    awaits,
    disputed: { awaits: terms.awaits.disputed, polled: terms.polled.disputed },
    options: state.options.map((option) => ({
      id: option.id,
      title: option.title,
      ...saidAs(option),
      rejected: option.rejected === null ? null : acted(option.rejected),
    })),
    recommendations: state.recommendations.map(({ id, option, text, conditions, ...said }) => ({
      id,
      option,
      text: text === null ? null : firstLine(text),
      conditions,
      ...saidAs(said),
    })),
    evidence: state.evidence.length,
    polls: pollTally(state).map(({ forum, counts, absent, notPolled }) => ({
      forum,
      counts,
      absent,
      notPolled: notPolled.flatMap(({ member, answer }) =>
        answer === null ? [] : { member, answer: answer.answer, sequence: answer.sequence },
      ),
    })),
    dissents: openDissents(state).map(({ id, text, option, ...said }) => ({
      id,
      text: firstLine(text),
      option,
      ...saidAs(said),
    })),
    requests,
    supersedes,
    slips: state.slips,
    deferrals: state.deferrals.map((deferral) => ({ until: deferral.until, ...acted(deferral) })),
    transfers: state.transfers.map((transfer) => {
      const { kind, from, to } = transfer;
      return { kind, from, to, ...acted(transfer) };
    }),
    taken:
      taken === null
        ? null
        : { option: taken.option, conditions: taken.conditions, revisit: taken.revisit, ...acted(taken) },
    expires: expiryOf(state),
    reviews: openReviews(state).map((review) => ({
      ...saidAs(review),
      reason: review.reason,
      because: review.because,
    })),
  };
}
