import type { ReactNode } from 'react';
import type { PendingDecision } from '../../api/answers.ts';
import { authorShort } from '../../ui/author-text.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { criterionStatus } from '../../ui/record/criterion-status.ts';
import { FlagLines } from '../../ui/record/flag-lines.tsx';
import { marginText } from '../../ui/record/margin-text.ts';
import { spaced } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

const terms: Readonly<Record<string, string>> = {
  authority: 'authority',
  default: 'default',
  burdenOfProof: 'burden of proof',
  neededBy: 'needed-by',
};

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is known and what is missing of a decision that waits; what doesn't apply isn't there. */
export function PendingFacts({ decision }: { readonly decision: PendingDecision }) {
  const { awaits, polls, dissents, slips, gaps, reviews, requests, taken, options } = decision;
  const standing = options.filter(({ rejected }) => rejected === null);
  return (
    <dl className="facts">
      {taken !== null && (
        <Fact name="taken">
          {options.find(({ id }) => id === taken.option)?.title ?? taken.option}, <SaidBy said={taken} />
        </Fact>
      )}
      {reviews.map((review) => (
        <Fact key={review.sequence} name="back">
          review called{review.reason === null ? '' : `: ${review.reason}`} <SaidBy said={review} />
        </Fact>
      ))}
      {decision.reasons.map(
        (reason) =>
          reason.why === 'stale' && (
            <Fact key="stale" name="stale">
              <FlagLines flags={reason.flags} />
            </Fact>
          ),
      )}
      {decision.expired && decision.expires !== null && (
        <Fact name="back">
          expired <ClaimedTime time={decision.expires} />
        </Fact>
      )}
      {decision.default.value !== null && (
        <Fact name="default">{decision.default.value.text ?? decision.default.value.option}</Fact>
      )}
      {taken === null && standing.length > 0 && (
        <Fact name="options">{standing.map(({ title }) => title).join(' · ')}</Fact>
      )}
      {awaits.length > 0 && (
        <Fact name="awaits">
          {awaits.map(({ reference, title, state, settled }) => (
            <span key={reference} className="awaited">
              <StatusMark status={settled ? 'normal' : 'standby'} />
              <ThingLink reference={reference} title={title} /> <span className="muted">{state}</span>
            </span>
          ))}
        </Fact>
      )}
      {polls.map(({ forum, counts, absent }) => (
        <Fact key={forum} name="poll">
          {forum}: go {counts.go} · no-go {counts['no-go']}
          {counts['go-with-conditions'] > 0 && ` · with conditions ${counts['go-with-conditions']}`}
          {counts.abstain > 0 && ` · abstain ${counts.abstain}`}
          {absent.length > 0 && <span className="gap"> · absent {absent.map(authorShort).join('; ')}</span>}
        </Fact>
      ))}
      {dissents.map((dissent) => (
        <Fact key={dissent.id} name="dissent">
          “{dissent.text}” <SaidBy said={dissent} />
        </Fact>
      ))}
      {requests.map(({ request, title, of, due }) => (
        <Fact key={request} name="asked">
          <ThingLink reference={request} title={title} />{' '}
          <span className="muted">
            of {of.map(authorShort).join('; ')}
            {due !== null && (
              <>
                , due <ClaimedTime time={due} />
              </>
            )}
          </span>
        </Fact>
      ))}
      {slips.length > 0 && (
        <Fact name="slipped">
          {slips.length}×:{' '}
          {slips.map(({ from, to, sequence, reason }) => (
            <span key={sequence} title={reason ?? 'no reason given'} className="slip">
              <ClaimedTime time={from} /> → {to === null ? 'withdrawn' : <ClaimedTime time={to} />}
            </span>
          ))}
        </Fact>
      )}
      {gaps.length > 0 && (
        <Fact name="missing">
          <span className="gap">
            {gaps
              .map(({ term, gap }) => `${terms[term] ?? term} ${gap === 'disputed' ? 'disputed' : 'not stated'}`)
              .join(' · ')}
          </span>
        </Fact>
      )}
      {decision.criteria.items.map(({ criterion, title, state, margin }) => (
        <Fact key={criterion} name="criterion">
          <StatusWord status={criterionStatus[state]}>{spaced(state)}</StatusWord>{' '}
          <ThingLink reference={criterion} title={title} />
          <span className="muted"> · {marginText(margin)}</span>
        </Fact>
      ))}
      {decision.criteria.total > decision.criteria.items.length && (
        <Fact name="criteria">and {decision.criteria.total - decision.criteria.items.length} more</Fact>
      )}
    </dl>
  );
}
