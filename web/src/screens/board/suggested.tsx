import type { PendingDecision } from '../../api/answers.ts';
import { Commands } from '../../recording/commands.tsx';
import { proposedTerms } from '../../recording/proposed-terms.ts';
import { typeText } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

interface Props {
  readonly decision: PendingDecision;
  readonly suggestion: NonNullable<PendingDecision['suggestion']>;
}

/** That a watch rule proposes it: which rule, why, by what it was raised; to open it, or to dismiss it. */
export function Suggested({ decision, suggestion: { id, rule, raised } }: Props) {
  return (
    <div className="suggested">
      <p>
        <span className="muted">suggested by the rule</span> {rule === null ? 'no longer known' : rule.watches}
        {rule !== null && <span className="muted">: {rule.reason}</span>}
      </p>
      <p>
        <span className="muted">raised by</span> <ThingLink reference={raised.thing} title={typeText(raised.type)} />{' '}
        <SaidBy said={raised} />
      </p>
      <Commands of={`suggestion/${id}`} filled={proposed(decision)} />
    </div>
  );
}

/** The terms of a decision that waits, without who stated them. */
const proposed = ({ question, ...terms }: PendingDecision) =>
  proposedTerms(question, {
    scope: terms.scope.value,
    authority: terms.authority.value,
    default: terms.default.value,
    burdenOfProof: terms.burdenOfProof.value,
    applicability: terms.applicability.value,
    neededBy: terms.neededBy.value,
  });
