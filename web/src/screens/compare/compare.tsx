import { useNavigate, useSearch } from '@tanstack/react-router';
import { momentOf } from '../../app/moment/moment-text.ts';
import { Choices } from '../../ui/choices.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { CompareForm } from './compare-form.tsx';
import { type CompareSearch, parseCompareSearch } from './compare-search.ts';
import { Compared } from './compared.tsx';
import './compare.css';

const views = [
  { id: undefined, name: 'What changed' },
  { id: 'boards', name: 'Both boards' },
] as const;

/** Two moments side by side: what changed from one to the other, or the board at both. */
export function Compare() {
  const all = useSearch({ from: '/compare' });
  const search = parseCompareSearch({ ...all });
  const navigate = useNavigate();
  const change = (changed: CompareSearch) =>
    void navigate({ to: '/compare', search: parseCompareSearch({ ...changed }), resetScroll: false });
  const { show, ...moments } = search;
  const from = search.from === undefined ? undefined : momentOf(search.from, 'from');
  const to = search.to === undefined ? undefined : momentOf(search.to, 'to');
  const isClear = from !== undefined && (search.to === undefined || to !== undefined);
  return (
    <>
      <Panel title="Two moments" level={1}>
        <CompareForm key={JSON.stringify(search)} search={search} change={change} />
        <Choices
          legend="How they are shown"
          choices={views}
          chosen={show}
          choose={(chosen) => change(chosen === undefined ? moments : { ...moments, show: chosen })}
        />
        {!isClear && (
          <Empty>
            {search.from === undefined
              ? 'Say which moment to look from: a sequence (88), a date (2023-01-11), a minute or an instant in UTC.'
              : 'A moment is a sequence, such as 88, or a time in UTC, such as 2023-01-11 or 2023-01-11T08:00Z.'}
          </Empty>
        )}
      </Panel>
      {isClear && (
        <Compared from={from} to={to} concerning={search.concerning?.split(/[\s,]+/)} showsBoards={show === 'boards'} />
      )}
    </>
  );
}
