import { useParams } from '@tanstack/react-router';
import { useNow } from '../../app/clock/use-now.ts';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../../ui/panel.tsx';
import { EvidenceLines } from '../../ui/record/evidence-lines.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { StatementLines } from '../../ui/record/statement-lines.tsx';
import { seatsHeldIn } from '../board/seats-held.ts';
import { FlightPanel } from './flight-panel.tsx';
import { HealthHistoryPanel } from './health-history-panel.tsx';
import { HealthPanel } from './health-panel.tsx';
import { VehicleHead } from './vehicle-head.tsx';

/** One vehicle: how it is by whose judgement and how that moved, where it has been, who is to leave in it. */
export function Vehicle() {
  const { id } = useParams({ from: '/vehicles/$id' });
  const { time } = useNow();
  const query = useRead('/v1/vehicles/{id}/record', { path: { id } });
  const crew = useRead('/v1/crew-return', { query: { limit: 200 } });
  return (
    <ShownThing reference={`vehicle/${id}`} what="the vehicle" query={query}>
      {(record) => {
        const now = time ?? Date.parse(record.now);
        const held = seatsHeldIn(record.vehicle, crew.data?.items ?? []);
        const sections = [
          { title: 'Activities', of: record.activities },
          { title: 'Information requests', of: record.informationRequests },
        ].filter(({ of }) => of.items.length > 0);
        return (
          <div className="thing">
            <VehicleHead record={record} held={held} now={now} />
            <div className="thing-main">
              <HealthPanel record={record} held={held} now={now} />
              <Panel title="Anomalies" aside={record.anomalies.items.length || undefined}>
                {record.anomalies.items.length === 0 ? (
                  <p className="state">None is on record.</p>
                ) : (
                  <StatementLines of={record.anomalies} />
                )}
              </Panel>
            </div>
            <div className="thing-side">
              <FlightPanel record={record} crew={crew.data?.items ?? []} />
            </div>
            <HealthHistoryPanel record={record} />
            {record.decisions.items.length > 0 && (
              <Panel title="Decisions" aside={record.decisions.items.length} className="thing-wide">
                <StatementLines
                  of={record.decisions}
                  aside={({ inScope, stale }) =>
                    [...(stale ? ['stale'] : []), ...(inScope ? [] : ['no longer about it'])].join(', ') || null
                  }
                />
              </Panel>
            )}
            {sections.map(({ title, of }) => (
              <Panel key={title} title={title} aside={of.items.length} className="thing-wide">
                <StatementLines of={of} />
              </Panel>
            ))}
            {record.assessments.items.length > 0 && (
              <Panel title="Assessments" aside={record.assessments.items.length} className="thing-wide">
                <EvidenceLines of={record.assessments} />
              </Panel>
            )}
            {record.observations.items.length > 0 && (
              <Panel title="Observations" aside={record.observations.items.length} className="thing-wide">
                <EvidenceLines of={record.observations} />
              </Panel>
            )}
          </div>
        );
      }}
    </ShownThing>
  );
}
