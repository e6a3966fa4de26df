import type { Assessment } from '../../api/records.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { quantityText } from '../../ui/record/quantity-text.ts';
import { confidenceText, kindText, spaced } from '../../ui/record/words.ts';
import { ThingLink } from '../../ui/thing-link.tsx';
import { EffectsPanel } from './effects-panel.tsx';
import type { TitleOf } from './everything-about.tsx';
import { NamedThings } from './named-things.tsx';

interface Props {
  readonly assessment: Assessment;
  readonly titleOf: TitleOf;
}

/** What an assessment says, by kind: findings, standings, effects, predictions, and what it names. */
export function AssessmentPanels({ assessment, titleOf }: Props) {
  const { text, title, findings, hypotheses, sharedCauses, effects, predictions } = assessment;
  return (
    <>
      <div className="thing-main">
        {text !== null && text !== title && (
          <Panel title="In its words">
            <p className="side-padded">{text}</p>
          </Panel>
        )}
        {findings.length > 0 && (
          <Panel title="Findings" aside={findings.length}>
            <ul className="acts">
              {findings.map(({ slug, text: found, basis, confidence, cites }) => (
                <li key={slug} className="act">
                  <p>{found}</p>
                  <p className="muted">
                    {basis === null ? 'basis not stated' : kindText(basis)} · {confidenceText(confidence)}
                  </p>
                  {cites.length > 0 && <NamedThings references={cites} titleOf={titleOf} />}
                </li>
              ))}
            </ul>
          </Panel>
        )}
        <EffectsPanel effects={effects} titleOf={titleOf} />
        {predictions.length > 0 && (
          <Panel title="Predictions" aside={predictions.length}>
            <ul className="acts">
              {predictions.map(({ slug, text: predicted, quantities, due }) => (
                <li key={slug} className="act">
                  <p>{predicted}</p>
                  <p className="muted">
                    {quantities.map(quantityText).join(' · ')}
                    {due !== null && (
                      <>
                        {' '}
                        due <ClaimedTime time={due} />
                      </>
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </Panel>
        )}
      </div>
      <div className="thing-side">
        {hypotheses.length + sharedCauses.length > 0 && (
          <Panel title="Hypotheses">
            <FactList>
              {hypotheses.map(({ hypothesis, standing, likelihood }) => (
                <Fact key={hypothesis} name={spaced(standing)}>
                  <ThingLink
                    reference={hypothesis}
                    title={titleOf(hypothesis) ?? spaced(hypothesis.split('/').at(-1) ?? hypothesis)}
                  />
                  {likelihood !== null && <span className="muted"> {quantityText(likelihood)}</span>}
                </Fact>
              ))}
              {sharedCauses.map(({ anomalies, standing }) => (
                <Fact key={anomalies.join()} name={`one cause: ${spaced(standing)}`}>
                  <NamedThings references={anomalies} titleOf={titleOf} />
                </Fact>
              ))}
            </FactList>
          </Panel>
        )}
        <Panel title="What it names">
          <FactList>
            <Fact name="about">
              <NamedThings references={assessment.about} titleOf={titleOf} />
            </Fact>
            <Fact name="cites">
              <NamedThings references={assessment.cites} titleOf={titleOf} none="nothing" />
            </Fact>
            <Fact name="supersedes">
              <NamedThings references={assessment.supersedes} titleOf={titleOf} none="nothing" />
            </Fact>
            {assessment.contradicts.length > 0 && (
              <Fact name="contradicts">
                <NamedThings references={assessment.contradicts} titleOf={titleOf} />
              </Fact>
            )}
          </FactList>
        </Panel>
      </div>
    </>
  );
}
