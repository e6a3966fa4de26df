import { useLive } from '../../app/live/live-context.ts';
import { useMoment } from '../../app/moment/use-moment.ts';
import { usePages } from '../../app/moment/use-pages.ts';
import { More } from '../../ui/more.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { RawEntry } from './raw-entry.tsx';

/** Every entry as the log has it, the newest first; what is recorded comes in at the top. */
export function RawEntries() {
  const query = usePages('/v1/timeline', { query: { limit: 50 } });
  const { connection } = useLive();
  const { isPast } = useMoment();
  const tail = isPast ? 'as it ended then' : connection === 'live' ? 'follows what is recorded' : 'not connected';
  return (
    <Panel title="Log" level={1} aside={tail}>
      <Shown what="the log" query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>The log has no entry.</Empty>
          ) : (
            <>
              <table className="raw-entries">
                <thead>
                  <tr>
                    <th scope="col">#</th>
                    <th scope="col">Recorded</th>
                    <th scope="col">Type, stream and revision</th>
                    <th scope="col">What it says</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((entry) => (
                    <RawEntry key={entry.sequence} entry={entry} />
                  ))}
                </tbody>
              </table>
              <More query={query} shown={items.length} />
            </>
          )
        }
      </Shown>
    </Panel>
  );
}
