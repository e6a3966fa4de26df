import type { Author, Authority } from '../../domain/author.ts';
import type { ClaimedTime } from '../../domain/claimed-time.ts';
import { type Gap, gapsOf } from '../../domain/decision/gaps.ts';
import { expiryOf, openReviews } from '../../domain/decision/in-force.ts';
import { openDissents } from '../../domain/decision/open-dissents.ts';
import { type ForumTally, pollTally } from '../../domain/decision/poll-tally.ts';
import type { Decision, Slip, Term, Terms } from '../../domain/decision/state.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { firstLine } from '../../domain/text.ts';
import type { Plain } from '../plain.ts';
import type { Awaited } from './awaited.ts';
import type { OpenRequest } from './open-requests.ts';

/** A term as it shows: its value, or who claims what of it; both empty where nobody has said. */
type Shown<Name extends keyof Terms> = Pick<Term<NonNullable<Terms[Name]['value']>>, 'value' | 'disputed'>;

/** One decision that waits, without what the clock says of it. */
export type PendingDecision = Plain<{
  readonly decision: Reference;
  readonly title: string;
  readonly question: string;
  readonly status: 'open' | 'taken';
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
  readonly options: readonly {
    readonly id: string;
    readonly title: string;
    readonly rejected: boolean;
    readonly sequence: number;
  }[];
  readonly recommendations: readonly {
    readonly id: string;
    readonly option: string | null;
    readonly text: string | null;
    readonly by: Author;
    readonly onBehalfOf: Authority | null;
    readonly sequence: number;
  }[];
  readonly evidence: number;
  readonly polls: readonly Pick<ForumTally, 'forum' | 'counts' | 'absent'>[];
  readonly dissents: readonly {
    readonly id: string;
    readonly text: string;
    readonly by: Author;
    readonly sequence: number;
  }[];
  readonly requests: readonly OpenRequest[];
  readonly slips: readonly Slip[];
  readonly deferrals: readonly {
    readonly until: ClaimedTime | null;
    readonly reason: string | null;
    readonly by: Author;
    readonly sequence: number;
  }[];
  /** For one that was taken: what was chosen, and why it is back. */
  readonly taken: { readonly option: string; readonly sequence: number; readonly by: Author } | null;
  readonly expires: ClaimedTime | null;
  readonly reviews: readonly (Said & { readonly reason: string | null; readonly because: readonly Reference[] })[];
}>;

const shown = <Value>({ value, disputed }: Term<Value>) => ({ value, disputed });

export function pendingDecision(
  state: Decision,
  awaits: readonly Awaited[],
  requests: readonly OpenRequest[],
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
    options: state.options.map(({ id, title, rejected, sequence }) => ({
      id,
      title,
      rejected: rejected !== null,
      sequence,
    })),
    recommendations: state.recommendations.map(({ id, option, text, by, onBehalfOf, sequence }) => ({
      id,
      option,
      text: text === null ? null : firstLine(text),
      by,
      onBehalfOf,
      sequence,
    })),
    evidence: state.evidence.length,
    polls: pollTally(state).map(({ forum, counts, absent }) => ({ forum, counts, absent })),
    dissents: openDissents(state).map(({ id, text, by, sequence }) => ({ id, text: firstLine(text), by, sequence })),
    requests,
    slips: state.slips,
    deferrals: state.deferrals.map(({ until, reason, by, sequence }) => ({ until, reason, by, sequence })),
    taken: taken === null ? null : { option: taken.option, sequence: taken.sequence, by: taken.by },
    expires: expiryOf(state),
    reviews: openReviews(state).map((review) => ({
      ...saidAs(review),
      reason: review.reason,
      because: review.because,
    })),
  };
}
