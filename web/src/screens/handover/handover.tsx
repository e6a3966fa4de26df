import { useNavigate, useSearch } from '@tanstack/react-router';
import { momentOf } from '../../app/moment/moment-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Brief } from './brief.tsx';
import { DutyPanel } from './duty-panel.tsx';
import { HandoverForm } from './handover-form.tsx';
import { type HandoverSearch, parseHandoverSearch } from './handover-search.ts';
import './handover.css';

/** Who holds which role, and what whoever takes over has to know. */
export function Handover() {
  const all = useSearch({ from: '/handover' });
  const search = parseHandoverSearch({ ...all });
  const navigate = useNavigate();
  const change = (changed: HandoverSearch) =>
    void navigate({ to: '/handover', search: parseHandoverSearch({ ...changed }), resetScroll: false });
  const since = search.since === undefined ? undefined : momentOf(search.since, 'from');
  const isClear = search.since === undefined ? search.desk !== undefined : since !== undefined;
  return (
    <div className="handover">
      <Panel title="Handover" level={1}>
        <HandoverForm key={JSON.stringify(search)} search={search} change={change} />
        {!isClear && (
          <Empty>
            {search.since === undefined
              ? 'Say since when the brief is to tell, or for which desk: a sequence (88), a date (2022-12-20) or an instant in UTC.'
              : 'A moment is a sequence, such as 88, or a time in UTC, such as 2022-12-20 or 2022-12-20T06:00Z.'}
          </Empty>
        )}
      </Panel>
      <DutyPanel chosen={search.desk} choose={(desk) => change({ ...search, desk })} />
      {isClear && <Brief since={since} desk={search.desk} />}
    </div>
  );
}
