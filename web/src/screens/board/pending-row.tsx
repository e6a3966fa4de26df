import type { PendingDecision } from '../../api/answers.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { formatTimeLeft } from '../../ui/format-time-left.ts';
import { Sequence } from '../../ui/sequence.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { decisionReasons } from './decision-status.ts';
import { PendingFacts } from './pending-facts.tsx';
import { SinceMark } from './since-mark.tsx';
import { Suggested } from './suggested.tsx';

/** One decision that waits: how urgent, until when, for whom, and what is missing. */
export function PendingRow({ decision, now }: { readonly decision: PendingDecision; readonly now: number }) {
  const reasons = decisionReasons(decision);
  const worst = reasons[0]?.status ?? 'off';
  const { neededBy, authority, suggestion, title } = decision;
  const left = neededBy.value === null || decision.status === 'taken' ? undefined : formatTimeLeft(neededBy.value, now);
  return (
    <li className={`pending-row ${worst}`}>
      <StatusMark status={worst} label={worst} />
      <div className="pending-head">
        <h3>
          <ThingLink
            reference={suggestion === null ? decision.decision : `suggestion/${suggestion.id}`}
            title={title}
          />{' '}
          <Sequence of={decision.opened.sequence} />
        </h3>
        <p className="pending-why">{reasons.map(({ words }) => words).join(' · ')}</p>
      </div>
      <div className="pending-due">
        {decision.status !== 'taken' && (
          <>
            <strong>{left ?? (neededBy.disputed.length > 0 ? 'needed-by disputed' : 'no needed-by')}</strong>
            {neededBy.value !== null && (
              <span className="muted">
                needed <ClaimedTime time={neededBy.value} />
              </span>
            )}
          </>
        )}
        <span className={authority.value === null ? 'gap' : undefined}>
          {authority.value === null
            ? authority.disputed.length > 0
              ? 'authority disputed'
              : 'no authority stated'
            : `${authority.value.role}, ${authority.value.agency}`}
        </span>
      </div>
      <SinceMark board="pendingDecisions" of={decision.decision} />
      <PendingFacts decision={decision} />
      {suggestion !== null && <Suggested decision={decision} suggestion={suggestion} />}
    </li>
  );
}
