import type { AnomalyRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { StatementLines } from '../../ui/record/statement-lines.tsx';
import { spaced } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

/** With which other anomalies it may have one cause, and who says so. */
export function SharedCausesPanel({ sharedCauses }: Pick<AnomalyRecord, 'sharedCauses'>) {
  const { feared, judged } = sharedCauses;
  if (feared.items.length + judged.length === 0) return null;
  return (
    <Panel title="One cause with others">
      <ul className="acts">
        {judged.map(({ anomalies, standing, disputed, claims }) => (
          <li key={anomalies.map(({ anomaly }) => anomaly).join()} className="act">
            <p>
              <strong>{standing === null ? 'nobody has said' : spaced(standing)}</strong>
              {disputed && <span className="gap"> · disputed</span>}
            </p>
            {anomalies.map(({ anomaly, asItStands }) => (
              <p key={anomaly}>
                <ThingLink reference={anomaly} title={asItStands.title} />
              </p>
            ))}
            {claims.map(({ assessment, title, said }) => (
              <p key={assessment}>
                <ThingLink reference={assessment} title={title} />, <SaidBy said={said} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      <StatementLines of={feared} />
    </Panel>
  );
}
