import { useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { Panel } from '../../ui/panel.tsx';
import { ReasoningPanel } from '../../ui/reasoning/reasoning-panel.tsx';
import { CriteriaPanel } from '../../ui/record/criteria-panel.tsx';
import { EvidenceLines } from '../../ui/record/evidence-lines.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { StalenessPanel } from '../../ui/record/staleness-panel.tsx';
import { StatementLines } from '../../ui/record/statement-lines.tsx';
import { AnomalyHead } from './anomaly-head.tsx';
import { ClosingsPanel } from './closings-panel.tsx';
import { HypothesesPanel } from './hypotheses-panel.tsx';
import { ReportPanel } from './report-panel.tsx';
import { SharedCausesPanel } from './shared-causes-panel.tsx';

/** One anomaly: what was seen, what it may be, how likely that was held to be and when, what became of it. */
export function Anomaly() {
  const { id } = useParams({ from: '/anomalies/$id' });
  const query = useRead('/v1/anomalies/{id}/record', { path: { id } });
  return (
    <ShownThing reference={`anomaly/${id}`} what="the anomaly" query={query}>
      {(record) => {
        const statements = [
          { title: 'Decisions', of: record.decisions },
          { title: 'Activities', of: record.activities },
          { title: 'Information requests', of: record.informationRequests },
        ].filter(({ of }) => of.items.length > 0);
        return (
          <div className="thing">
            <AnomalyHead record={record} />
            <StalenessPanel staleness={record.staleness} />
            <HypothesesPanel record={record} />
            <div className="thing-main">
              <ReportPanel record={record} />
            </div>
            <div className="thing-side">
              <ClosingsPanel id={id} record={record} />
              <CriteriaPanel criteria={record.criteria} />
              <SharedCausesPanel sharedCauses={record.sharedCauses} />
            </div>
            <Panel title="Assessments" aside={record.assessments.items.length} className="thing-wide">
              {record.assessments.items.length === 0 ? (
                <p className="state">Nobody has assessed it.</p>
              ) : (
                <EvidenceLines of={record.assessments} />
              )}
            </Panel>
            <Panel title="Observations" aside={record.observations.items.length} className="thing-wide">
              {record.observations.items.length === 0 ? (
                <p className="state">None but the report.</p>
              ) : (
                <EvidenceLines of={record.observations} />
              )}
            </Panel>
            {statements.map(({ title, of }) => (
              <Panel key={title} title={title} aside={of.items.length} className="thing-wide">
                <StatementLines of={of} />
              </Panel>
            ))}
            <ReasoningPanel reference={record.anomaly} first="down" />
          </div>
        );
      }}
    </ShownThing>
  );
}
