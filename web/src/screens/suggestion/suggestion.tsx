import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { proposedTerms } from '../../recording/proposed-terms.ts';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { typeText } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { NamedThings } from '../thing/named-things.tsx';
import { useTitles } from '../thing/use-titles.ts';
import { FatePanel } from './fate-panel.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { suggestionStatus } from './suggestion-status.ts';

/** One suggestion: which rule makes it and why, what raised it, what it proposes, and what became of it. */
export function Suggestion() {
  const { id } = useParams({ from: '/suggestions/$id' });
  const reference = `suggestion/${id}`;
  const query = useRead('/v1/suggestions/{id}', { path: { id } });
  const titleOf = useTitles(['vehicle', 'crew-member', 'activity', 'decision', 'anomaly']);
  return (
    <ShownThing reference={reference} what="the suggestion" query={query}>
      {(suggestion) => {
        const { proposal, status, rule, raised, about, anomalies } = suggestion;
        return (
          <div className="thing">
            <ThingHead
              kind="Suggestion"
              title={proposal.question}
              reference={reference}
              state={{ status }}
              filled={proposedTerms(proposal.question, proposal)}
              status={
                <StatusWord status={suggestionStatus[status].status}>{suggestionStatus[status].words}</StatusWord>
              }
            >
              <p className="muted">
                raised by <ThingLink reference={raised.thing} title={titleOf(raised.thing)} />, <SaidBy said={raised} />
              </p>
            </ThingHead>
            <div className="thing-main">
              <ProposalPanel proposal={proposal} titleOf={titleOf} />
            </div>
            <div className="thing-side">
              <Panel title="Why">
                <FactList>
                  <Fact name="rule watches">{rule?.watches ?? <span className="gap">no longer known</span>}</Fact>
                  {rule !== null && <Fact name="suggests">{rule.suggests}</Fact>}
                  {rule !== null && <Fact name="because">{rule.reason}</Fact>}
                  <Fact name="raised by">
                    {typeText(raised.type)}: <ThingLink reference={raised.thing} title={titleOf(raised.thing)} />
                    <p>
                      <SaidBy said={raised} />
                    </p>
                  </Fact>
                  <Fact name="about">
                    <NamedThings references={[about]} titleOf={titleOf} />
                  </Fact>
                  {anomalies.length > 0 && (
                    <Fact name={anomalies.length === 1 ? 'anomaly' : 'anomalies'}>
                      <NamedThings references={anomalies} titleOf={titleOf} />
                    </Fact>
                  )}
                </FactList>
              </Panel>
              <FatePanel suggestion={suggestion} titleOf={titleOf} />
            </div>
          </div>
        );
      }}
    </ShownThing>
  );
}
