import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { authorText } from '../../ui/author-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { ReasoningPanel } from '../../ui/reasoning/reasoning-panel.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import { quantityText } from '../../ui/record/quantity-text.ts';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { kindText } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { CorrectionsPanel } from './corrections-panel.tsx';
import { EverythingAbout, useAbout } from './everything-about.tsx';
import { NamedThings } from './named-things.tsx';

/** One observation: what was seen, of what, by whom, in which numbers, and what rests on it. */
export function Observation() {
  const { id } = useParams({ from: '/observations/$id' });
  const reference = `observation/${id}`;
  const query = useRead('/v1/observations/{id}', { path: { id } });
  const about = useAbout(reference);
  return (
    <ShownThing reference={reference} what="the observation" query={query}>
      {({
        kind,
        title,
        text,
        quantities,
        contradicts,
        sentTo,
        predictions,
        recorded,
        voided,
        corrections,
        ...rest
      }) => (
        <div className="thing">
          <ThingHead
            kind={`Observation · ${kindText(kind)}`}
            title={title}
            reference={reference}
            status={voided ? <StatusWord status="off">voided: made in error</StatusWord> : undefined}
          >
            <p className="muted">
              recorded by <SaidBy said={recorded} />
            </p>
          </ThingHead>
          <Panel title="What was seen" className="thing-wide">
            {text !== title && <p className="side-padded">{text}</p>}
            <FactList>
              <Fact name="about">
                <NamedThings references={rest.about} titleOf={about.titleOf} />
              </Fact>
              {quantities.length > 0 && (
                <Fact name="quantities">
                  {quantities.map((quantity) => (
                    <p key={quantityText(quantity)}>{quantityText(quantity)}</p>
                  ))}
                </Fact>
              )}
              {contradicts.length > 0 && (
                <Fact name="contradicts">
                  <NamedThings references={contradicts} titleOf={about.titleOf} />
                </Fact>
              )}
              {predictions.map(({ prediction, result }) => (
                <Fact key={prediction} name={`prediction ${result}`}>
                  <NamedThings references={[prediction]} titleOf={about.titleOf} />
                </Fact>
              ))}
              {sentTo.length > 0 && <Fact name="sent to">{sentTo.map(authorText).join('; ')}</Fact>}
            </FactList>
          </Panel>
          <CorrectionsPanel corrections={corrections} />
          <ReasoningPanel reference={reference} first="down" />
          <EverythingAbout about={about} />
        </div>
      )}
    </ShownThing>
  );
}
