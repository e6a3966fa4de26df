import { useQuery } from '@tanstack/react-query';
import { EntryLine } from '../../ui/entry-line.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { readQuery } from '../moment/use-read.ts';
import { useLive } from './live-context.ts';

const limit = 50;

/** The entries after a sequence, newest first: of the present, whichever moment the screen shows. */
export function ChangeList({ after }: { readonly after: number }) {
  const { headNow } = useLive();
  const query = useQuery(readQuery('/v1/timeline', { query: { limit } }, {}, headNow));
  return (
    <Shown what="what changed" query={query}>
      {({ items }) => {
        const newer = items.filter(({ sequence }) => sequence > after);
        if (newer.length === 0) return <Empty>Nothing was recorded since.</Empty>;
        return (
          <ol className="entry-lines">
            {newer.map((entry) => (
              <EntryLine key={entry.sequence} entry={entry} />
            ))}
            {newer.length === limit && <li className="state">Earlier ones are in the timeline.</li>}
          </ol>
        );
      }}
    </Shown>
  );
}
