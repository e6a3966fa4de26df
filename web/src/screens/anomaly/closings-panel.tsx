import type { AnomalyRecord } from '../../api/records.ts';
import { useRead } from '../../app/moment/use-read.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { BasisGroups } from '../../ui/record/basis-groups.tsx';
import { Because } from '../../ui/record/because.tsx';
import { Cited } from '../../ui/record/cited.tsx';
import { spaced } from '../../ui/record/words.ts';
import { Shown } from '../../ui/states/shown.tsx';

/** How it was closed and perhaps opened again, on what ground, and what was known when it was closed. */
export function ClosingsPanel({ id, record }: { readonly id: string; readonly record: AnomalyRecord }) {
  const { closings } = record;
  return (
    <Panel title="Disposition">
      {closings.length === 0 ? (
        <p className="state">It has not been closed.</p>
      ) : (
        <ol className="acts">
          {closings.map(({ disposition, closed, reason, because, refersTo, reopened }) => (
            <Act key={closed.sequence} said={closed} what={`closed: ${spaced(disposition.type)}`}>
              {disposition.type === 'accepted' && (
                <p>
                  accepted by {disposition.by.role}, {disposition.by.agency},{' '}
                  {disposition.explained ? 'explained' : 'unexplained'}
                  {disposition.until !== null && (
                    <>
                      , until <ClaimedTime time={disposition.until} />
                    </>
                  )}
                </p>
              )}
              {refersTo !== null && <Cited cited={refersTo} withKind />}
              <Because reason={reason} because={because} asked />
              {reopened !== null && (
                <ol className="acts">
                  <Act said={reopened.said} what="reopened">
                    <Because reason={reopened.reason} because={reopened.because} asked />
                  </Act>
                </ol>
              )}
            </Act>
          ))}
        </ol>
      )}
      {closings.length > 0 && <ClosingBasis id={id} />}
    </Panel>
  );
}

function ClosingBasis({ id }: { readonly id: string }) {
  const query = useRead('/v1/anomalies/{id}/basis', { path: { id } });
  return (
    <Shown what="what it was closed on" query={query}>
      {({ act }) => (act === null ? null : <BasisGroups act={act} />)}
    </Shown>
  );
}
