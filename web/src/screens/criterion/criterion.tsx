import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { criterionStatus } from '../../ui/record/criterion-status.ts';
import { marginText } from '../../ui/record/margin-text.ts';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { counted, spaced } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { CorrectionsPanel } from '../thing/corrections-panel.tsx';
import { EverythingAbout, useAbout } from '../thing/everything-about.tsx';
import { NamedThings } from '../thing/named-things.tsx';
import { useTitles } from '../thing/use-titles.ts';
import { RulePanel } from './rule-panel.tsx';
import { SeriesPanel } from './series-panel.tsx';

/** One criterion: what is held against what limit, how it stands and by how much, on which observations. */
export function Criterion() {
  const { id } = useParams({ from: '/criteria/$id' });
  const reference = `criterion/${id}`;
  const query = useRead('/v1/criteria/{id}/record', { path: { id } });
  const { data: resource } = useRead('/v1/criteria/{id}', { path: { id } });
  const about = useAbout(reference);
  const titleOf = useTitles(['vehicle', 'crew-member', 'activity', 'anomaly', 'decision', 'option', 'observation']);
  return (
    <ShownThing reference={reference} what="the criterion" query={query}>
      {(record) => {
        const { title, state, status, margin, unit, missing, restsOnAbout, withdrawal, attached } = record;
        return (
          <div className="thing">
            <ThingHead
              kind="Criterion"
              title={title}
              reference={reference}
              state={{ status }}
              status={
                <>
                  {status === 'withdrawn' && <StatusWord status="off">withdrawn</StatusWord>}
                  <StatusWord status={criterionStatus[state]}>{spaced(state)}</StatusWord>
                  <span>{marginText(margin, unit)}</span>
                  {missing > 0 && <span>{counted(missing, 'observation')} missing</span>}
                  {restsOnAbout && <span>rests on values that are only about</span>}
                </>
              }
            >
              <p className="muted">
                attached by <SaidBy said={attached} />
              </p>
            </ThingHead>
            <div className="thing-main">
              <RulePanel record={record} titleOf={titleOf} />
              {withdrawal !== null && (
                <Panel title="Withdrawn">
                  <ul className="acts">
                    <Act said={withdrawal.said}>
                      <p>{withdrawal.reason ?? 'no reason given'}</p>
                      {withdrawal.because.length > 0 && (
                        <NamedThings references={withdrawal.because} titleOf={titleOf} />
                      )}
                    </Act>
                  </ul>
                </Panel>
              )}
            </div>
            <div className="thing-side">
              <SeriesPanel id={id} record={record} />
            </div>
            <CorrectionsPanel corrections={resource?.corrections ?? []} />
            <EverythingAbout about={about} />
          </div>
        );
      }}
    </ShownThing>
  );
}
