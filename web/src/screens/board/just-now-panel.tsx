import type { UseQueryResult } from '@tanstack/react-query';
import type { Page, TimelineItem } from '../../api/answers.ts';
import { EntryLine } from '../../ui/entry-line.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { RecordedSince } from './recorded-since.tsx';
import { SinceEntryMark } from './since-entry-mark.tsx';

/** What was recorded last. */
export function JustNowPanel({ query }: { readonly query: UseQueryResult<Page<TimelineItem>, Error> }) {
  return (
    <Panel title="Just now" className="just-now" aside={<RecordedSince />}>
      <Shown what="what happened last" query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>Nothing is on record.</Empty>
          ) : (
            <ol className="entry-lines">
              {items.map((entry) => (
                <EntryLine key={entry.sequence} entry={entry}>
                  <SinceEntryMark entry={entry} />
                </EntryLine>
              ))}
            </ol>
          )
        }
      </Shown>
    </Panel>
  );
}
