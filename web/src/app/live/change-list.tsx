import { EntryLine } from '../../ui/entry-line.tsx';
import { More } from '../../ui/more.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { MomentContext } from '../moment/use-moment.ts';
import { usePages } from '../moment/use-pages.ts';

const live = {};

/** The entries after a sequence, newest first: of the present, whichever moment the screen shows. */
export function ChangeList({ after }: { readonly after: number }) {
  return (
    <MomentContext value={live}>
      <Changed after={after} />
    </MomentContext>
  );
}

function Changed({ after }: { readonly after: number }) {
  const query = usePages('/v1/timeline', { query: { limit: 50 } });
  return (
    <Shown what="what changed" query={query}>
      {({ items }) => {
        const newer = items.filter(({ sequence }) => sequence > after);
        if (newer.length === 0) return <Empty>Nothing was recorded since.</Empty>;
        return (
          <div className="changes-list">
            <ol className="entry-lines">
              {newer.map((entry) => (
                <EntryLine key={entry.sequence} entry={entry} />
              ))}
            </ol>
            {newer.length === items.length && <More query={query} shown={newer.length} />}
          </div>
        );
      }}
    </Shown>
  );
}
