import { useLocation } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { Commands } from '../../recording/commands.tsx';
import { EntryLine } from '../../ui/entry-line.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { referenceAt } from '../../ui/thing-path.ts';

/** One thing by everything that was recorded about it. */
export function ThingScreen() {
  const { pathname } = useLocation();
  const reference = referenceAt(pathname) ?? '';
  const query = useRead('/v1/timeline', { query: { concerning: [reference], limit: 200, order: 'asc' } });
  return (
    <Shown what="what was recorded about it" query={query}>
      {({ items }) => {
        const title = items
          .flatMap(({ concerns }) => concerns)
          .find((concerned) => concerned.reference === reference)?.title;
        return (
          <Panel level={1} title={title ?? reference} aside={<code>{reference}</code>}>
            <Commands of={reference} />
            {items.length === 0 ? (
              <Empty>Nothing about it is on record at this moment.</Empty>
            ) : (
              <ol className="entry-lines">
                {items.map((entry) => (
                  <EntryLine key={entry.sequence} entry={entry} />
                ))}
              </ol>
            )}
          </Panel>
        );
      }}
    </Shown>
  );
}
