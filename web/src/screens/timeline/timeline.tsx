import { useRead } from '../../app/moment/use-read.ts';
import { EntryLine } from '../../ui/entry-line.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';

/** Everything that was recorded, the newest first. */
export function Timeline() {
  const query = useRead('/v1/timeline', { query: { limit: 200 } });
  return (
    <Panel title="Timeline" level={1}>
      <Shown what="the timeline" query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>Nothing is on record.</Empty>
          ) : (
            <ol className="entry-lines">
              {items.map((entry) => (
                <EntryLine key={entry.sequence} entry={entry} />
              ))}
            </ol>
          )
        }
      </Shown>
    </Panel>
  );
}
