import type { ReactNode } from 'react';
import type { Suggestion } from '../../api/records.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { spaced } from '../../ui/record/words.ts';
import type { TitleOf } from '../thing/everything-about.tsx';
import { NamedThings } from '../thing/named-things.tsx';

interface Props {
  readonly proposal: Suggestion['proposal'];
  readonly titleOf: TitleOf;
}

const orGap = (value: ReactNode): ReactNode => value ?? <span className="gap">not proposed</span>;

/** The decision that is proposed: its question and its terms, and which the rule can't tell. */
export function ProposalPanel({ proposal, titleOf }: Props) {
  const { question, scope, authority, default: byDefault, burdenOfProof, applicability, neededBy } = proposal;
  return (
    <Panel title="What it proposes">
      <FactList>
        <Fact name="question">{question}</Fact>
        <Fact name="scope">
          <NamedThings references={scope} titleOf={titleOf} />
        </Fact>
        <Fact name="authority">{orGap(authority && `${authority.role}, ${authority.agency}`)}</Fact>
        <Fact name="default">
          {orGap(byDefault?.text ?? byDefault?.option)}
          {(byDefault?.from ?? null) !== null && (
            <span className="muted">
              {' '}
              from <ClaimedTime time={byDefault?.from ?? 'unknown'} />
            </span>
          )}
        </Fact>
        <Fact name="burden of proof">{orGap(burdenOfProof && spaced(burdenOfProof))}</Fact>
        <Fact name="applicability">{orGap(applicability)}</Fact>
        <Fact name="needed by">{orGap(neededBy && <ClaimedTime time={neededBy} />)}</Fact>
      </FactList>
    </Panel>
  );
}
