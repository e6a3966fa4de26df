import type { Claim } from '../../api/answers.ts';
import { AssessmentLink } from '../../ui/assessment-link.tsx';
import { Author } from '../../ui/author.tsx';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import type { Status } from '../../ui/status.ts';
import { StatusMark } from '../../ui/status-mark.tsx';

interface Props {
  readonly subject: string;
  readonly status: Status;
  readonly word: string;
  readonly limits: readonly string[];
  readonly disputed: boolean;
  readonly claims: readonly (Claim & { readonly word: string })[];
  /** What is said where there are no claims. */
  readonly none?: string;
}

const confidenceWord = (confidence: Claim['confidence']): string =>
  confidence === null
    ? 'confidence not stated'
    : typeof confidence === 'string'
      ? `${confidence} confidence`
      : confidence.other;

/** A judgement: the status beside its word, who said so, when and how sure; where agencies differ, each of them. */
export function Assessed({ subject, status, word, limits, disputed, claims, none = 'not assessed' }: Props) {
  return (
    <li className="assessed">
      <StatusMark status={status} />
      <span className="assessed-subject">{subject}</span>
      <span className="assessed-word">
        {claims.length === 0 ? none : word}
        {limits.length > 0 && <span className="muted"> · {limits.join(' · ')}</span>}
        {disputed && <span className="gap"> · disputed</span>}
        {claims.map((claim) => (
          <span key={claim.assessment} className="claim muted">
            {disputed && `${claim.word}: `}
            <Author {...claim.said.by} />, <ClaimedTime time={claim.said.occurredAt ?? claim.said.recordedAt} />,{' '}
            {confidenceWord(claim.confidence)}{' '}
            <AssessmentLink assessment={claim.assessment} sequence={claim.said.sequence} />
          </span>
        ))}
      </span>
    </li>
  );
}
