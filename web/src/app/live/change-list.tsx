import { EntryLine } from '../../ui/entry-line.tsx';
import { More } from '../../ui/more.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { MomentContext } from '../moment/use-moment.ts';
import { usePages } from '../moment/use-pages.ts';

const live = {};

interface Props {
  readonly after: number;
  /** What somebody recorded here is no news to them. */
  readonly isOwn: (sequence: number) => boolean;
}

/** The entries of others after a sequence, newest first: of the present, whichever moment the screen shows. */
export function ChangeList(props: Props) {
  return (
    <MomentContext value={live}>
      <Changed {...props} />
    </MomentContext>
  );
}

function Changed({ after, isOwn }: Props) {
  const query = usePages('/v1/timeline', { query: { limit: 50 } });
  return (
    <Shown what="what changed" query={query}>
      {({ items }) => {
        const newer = items.filter(({ sequence }) => sequence > after);
        const news = newer.filter(({ sequence }) => !isOwn(sequence));
        const isMore = newer.length === items.length;
        if (news.length === 0 && !isMore) return <Empty>Nobody else recorded anything since.</Empty>;
        return (
          <div className="changes-list">
            <ol className="entry-lines">
              {news.map((entry) => (
                <EntryLine key={entry.sequence} entry={entry} />
              ))}
            </ol>
            {isMore && <More query={query} shown={news.length} />}
          </div>
        );
      }}
    </Shown>
  );
}
