import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { More } from '../../ui/more.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Loading } from '../../ui/states/loading.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { FilterBar } from './filter-bar.tsx';
import { faultyFilters, isFiltered, parseTimelineSearch, type TimelineSearch } from './timeline-search.ts';
import { TimelineTable } from './timeline-table.tsx';
import { useTimeline } from './use-timeline.ts';
import { ViewChoice } from './view-choice.tsx';
import './timeline.css';

const Drawing = lazy(() => import('./drawing.tsx').then(({ Drawing }) => ({ default: Drawing })));

/** Everything that was recorded: filtered, searched, as a list or drawn along time. */
export function Timeline() {
  const all = useSearch({ from: '/timeline' });
  const search = useMemo(() => parseTimelineSearch(all), [all]);
  const navigate = useNavigate();
  const change = (changed: TimelineSearch) => {
    // The moment is kept by every link.
    void navigate({ to: '/timeline', search: parseTimelineSearch(changed), resetScroll: false });
  };
  if (faultyFilters(search).length === 0) return <Found search={search} change={change} />;
  // What is found without a filter would be taken for what it lets through.
  return (
    <Panel title="Timeline" level={1} className="timeline">
      <FilterBar key={JSON.stringify(search)} search={search} change={change} items={[]} />
      <Empty>Nothing was looked for: a filter above is no time.</Empty>
    </Panel>
  );
}

interface Props {
  readonly search: TimelineSearch;
  readonly change: (search: TimelineSearch) => void;
}

function Found({ search, change }: Props) {
  const query = useTimeline(search);
  const items = query.data?.items;
  return (
    <Panel
      title="Timeline"
      level={1}
      className="timeline"
      aside={items && `${items.length}${query.hasNextPage ? '+' : ''} entries`}
    >
      <FilterBar key={JSON.stringify(search)} search={search} change={change} items={items ?? []} />
      <ViewChoice search={search} change={change} />
      <Shown what="the timeline" query={query}>
        {(read) =>
          read.items.length === 0 ? (
            <Empty>
              {isFiltered(search) ? 'Nothing on record is as the filters say.' : 'Nothing is on record at this moment.'}
            </Empty>
          ) : search.drawn === undefined ? (
            <>
              <TimelineTable items={read.items} />
              <More query={query} shown={read.items.length} />
            </>
          ) : (
            <Suspense fallback={<Loading what="the drawing" />}>
              <Drawing items={read.items} lanesBy={search.drawn} query={query} />
            </Suspense>
          )
        }
      </Shown>
    </Panel>
  );
}
