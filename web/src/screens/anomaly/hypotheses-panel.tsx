import { earliestOf } from '../../../../src/domain/claimed-time.ts';
import type { AnomalyRecord } from '../../api/records.ts';
import { firstOf } from '../../ui/bands/bands-of.ts';
import { JudgementList } from '../../ui/bands/judgement-list.tsx';
import { type Lane, TimeBands } from '../../ui/bands/time-bands.tsx';
import { Panel } from '../../ui/panel.tsx';
import { counted, spaced } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';

/** The hypotheses that compete, how each stands with each agency, and how that moved. */
export function HypothesesPanel({ record }: { readonly record: AnomalyRecord }) {
  const { hypotheses, report } = record;
  if (hypotheses.length === 0) {
    return (
      <Panel title="Hypotheses" className="thing-wide">
        <p className="state">None was declared: nothing is said about its cause.</p>
      </Panel>
    );
  }
  const lanes: readonly Lane[] = hypotheses.map(({ text, history }) => ({ name: text, parties: history }));
  const judgements = lanes.flatMap(({ parties }) => parties.flatMap((party) => party.judgements));
  const reported = earliestOf(report.said.occurredAt ?? report.said.recordedAt);
  const begin = Math.min(
    Number.isFinite(reported) ? reported : Date.parse(report.said.recordedAt),
    firstOf(judgements) ?? Number.POSITIVE_INFINITY,
  );
  const last = Math.max(begin, ...judgements.map(({ from }) => Date.parse(from)));
  return (
    <Panel title="Hypotheses" aside={hypotheses.length} className="thing-wide">
      <div className="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">Hypothesis</th>
              <th scope="col">stands</th>
              <th scope="col">says who</th>
              <th scope="col">declared by</th>
            </tr>
          </thead>
          <tbody>
            {hypotheses.map(({ id, text, standing, disputed, claims, declared }) => (
              <tr key={id}>
                <th scope="row">{text}</th>
                <td>
                  {standing === null ? <span className="muted">nobody has said</span> : spaced(standing)}
                  {disputed && <span className="gap"> · disputed</span>}
                </td>
                <td>
                  {claims.map((claim) => (
                    <p key={claim.assessment}>
                      {disputed && claim.verdict.on === 'hypothesis' && `${spaced(claim.verdict.standing)}: `}
                      <SaidBy said={claim.said} />
                    </p>
                  ))}
                </td>
                <td>
                  <SaidBy said={declared} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {judgements.length > 0 && (
        <>
          <h3>How they moved</h3>
          <TimeBands lanes={lanes} from={begin} to={drawnTo(begin, last, Date.parse(record.now))} />
          <details>
            <summary>As a list: {counted(judgements.length, 'judgement')}</summary>
            <JudgementList lanes={lanes} />
          </details>
        </>
      )}
    </Panel>
  );
}

/** Long after the last judgement nothing moved: time is drawn a fifth beyond it, not further than now. */
const drawnTo = (begin: number, last: number, now: number): number =>
  Math.max(begin + 60_000, Math.min(now, last + (last - begin) / 5 + 24 * 60 * 60 * 1000));
