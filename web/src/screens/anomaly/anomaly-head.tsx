import type { AnomalyRecord } from '../../api/records.ts';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { kindText, spaced } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusWord } from '../../ui/status-word.tsx';

/** What was reported, by whom, and whether it is open. */
export function AnomalyHead({ record }: { readonly record: AnomalyRecord }) {
  const { report, status, anomaly, hypotheses, closings } = record;
  const last = closings.at(-1);
  const leading = hypotheses.filter(({ standing }) => standing === 'confirmed' || standing === 'likely');
  return (
    <ThingHead
      kind={`Anomaly · ${kindText(report.kind, 'kind not stated')}`}
      title={report.title}
      reference={anomaly}
      state={{ status }}
      status={
        <>
          {status === 'open' ? (
            <StatusWord status="caution">open</StatusWord>
          ) : (
            <StatusWord status="off">closed{last === undefined ? '' : `: ${spaced(last.disposition.type)}`}</StatusWord>
          )}
          {leading.map(({ id, text, standing }) => (
            <span key={id}>
              {standing}: {text}
            </span>
          ))}
          {leading.length === 0 && <span className="muted">no cause is held to be likely</span>}
        </>
      }
    >
      <p className="muted">
        reported by <SaidBy said={report.said} />
      </p>
    </ThingHead>
  );
}
