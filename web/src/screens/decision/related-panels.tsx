import type { DecisionRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { EvidenceLines } from '../../ui/record/evidence-lines.tsx';
import { StatementLines } from '../../ui/record/statement-lines.tsx';

/** What else on record names this decision. */
export function RelatedPanels({ record }: { readonly record: DecisionRecord }) {
  const statements = [
    { title: 'Activities it ordered', of: record.activities },
    { title: 'Information requests', of: record.informationRequests },
    { title: 'Anomalies', of: record.anomalies },
    { title: 'Other decisions', of: record.decisions },
    { title: 'Seats', of: record.seats },
  ].filter(({ of }) => of.items.length > 0);
  const evidence = [
    { title: 'Observations about it', of: record.observations },
    { title: 'Assessments about it', of: record.assessments },
  ].filter(({ of }) => of.items.length > 0);
  return (
    <>
      {evidence.map(({ title, of }) => (
        <Panel key={title} title={title} aside={of.items.length} className="thing-wide">
          <EvidenceLines of={of} />
        </Panel>
      ))}
      {statements.map(({ title, of }) => (
        <Panel key={title} title={title} aside={of.items.length} className="thing-wide">
          <StatementLines of={of} />
        </Panel>
      ))}
    </>
  );
}
