import { usePages } from '../../app/moment/use-pages.ts';
import { BeginButtons } from '../../recording/begin-buttons.tsx';
import { listedThing } from '../../ui/listed-thing.ts';
import { More } from '../../ui/more.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

interface Props {
  readonly title: string;
  readonly path: '/v1/decisions' | '/v1/vehicles' | '/v1/anomalies' | '/v1/activities';
  /** The commands that put another one on record. */
  readonly begin: readonly string[];
}

/** All things of a kind. */
export function ListScreen({ title, path, begin }: Props) {
  const query = usePages(path);
  return (
    <Panel title={title} level={1} aside={query.data && `${query.data.items.length}${query.hasNextPage ? '+' : ''}`}>
      <Shown what={`the ${title.toLowerCase()}`} query={query}>
        {({ items }) => {
          const things = items.flatMap((item: Readonly<Record<string, unknown>>) => listedThing(item) ?? []);
          if (things.length === 0) return <Empty>None is on record.</Empty>;
          return (
            <>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Title</th>
                    <th scope="col">State</th>
                  </tr>
                </thead>
                <tbody>
                  {things.map(({ reference, title: name, state }) => (
                    <tr key={reference}>
                      <th scope="row">
                        <ThingLink reference={reference} title={name} />
                      </th>
                      <td className="muted">{state?.replaceAll('-', ' ')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <More query={query} shown={things.length} />
            </>
          );
        }}
      </Shown>
      <BeginButtons commands={begin} />
    </Panel>
  );
}
