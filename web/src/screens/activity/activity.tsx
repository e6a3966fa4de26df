import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../../ui/panel.tsx';
import { EvidenceLines } from '../../ui/record/evidence-lines.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { StateWord } from '../../ui/record/state-word.tsx';
import { StatementLines } from '../../ui/record/statement-lines.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { ActivityHead } from './activity-head.tsx';
import { ChangesPanel } from './changes-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';

/** One activity: the plan as it stands, how it came to that, who and what is in it, what touches it. */
export function Activity() {
  const { id } = useParams({ from: '/activities/$id' });
  const query = useRead('/v1/activities/{id}/record', { path: { id } });
  return (
    <ShownThing reference={`activity/${id}`} what="the activity" query={query}>
      {(record) => {
        const { observations, assessments } = record;
        return (
          <div className="thing">
            <ActivityHead record={record} />
            <div className="thing-main">
              <PlanPanel record={record} />
            </div>
            <div className="thing-side">
              <ChangesPanel record={record} />
              <Panel title="Open anomalies that touch it" aside={record.anomalies.length || undefined}>
                {record.anomalies.length === 0 ? (
                  <p className="state">None is open about its vehicles or people.</p>
                ) : (
                  <ul className="side-padded">
                    {record.anomalies.map(({ reference, title, state }) => (
                      <li key={reference}>
                        <StateWord kind="anomaly" state={state} /> <ThingLink reference={reference} title={title} />
                      </li>
                    ))}
                  </ul>
                )}
              </Panel>
            </div>
            {record.decisions.items.length > 0 && (
              <Panel title="Decisions" aside={record.decisions.items.length} className="thing-wide">
                <StatementLines
                  of={record.decisions}
                  aside={({ inScope, awaited }) =>
                    [...(inScope ? ['about it'] : []), ...(awaited ? ['awaits it'] : [])].join(', ') || null
                  }
                />
              </Panel>
            )}
            {record.informationRequests.items.length > 0 && (
              <Panel title="Information requests" className="thing-wide">
                <StatementLines of={record.informationRequests} />
              </Panel>
            )}
            {[
              { title: 'Assessments', of: assessments },
              { title: 'Observations', of: observations },
            ]
              .filter(({ of }) => of.items.length > 0)
              .map(({ title, of }) => (
                <Panel key={title} title={title} aside={of.items.length} className="thing-wide">
                  <EvidenceLines of={of} />
                </Panel>
              ))}
          </div>
        );
      }}
    </ShownThing>
  );
}
