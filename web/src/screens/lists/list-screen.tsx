import { usePages } from '../../app/moment/use-pages.ts';
import { BeginButtons } from '../../recording/begin-buttons.tsx';
import { listedThing } from '../../ui/listed-thing.ts';
import { spaced } from '../../ui/record/words.ts';
import { ThingLink } from '../../ui/thing-link.tsx';
import { ListPanel } from './list-panel.tsx';

interface Props {
  readonly title: string;
  readonly path: '/v1/decisions' | '/v1/vehicles' | '/v1/anomalies' | '/v1/activities';
  /** The commands that put another one on record. */
  readonly begin: readonly string[];
  /** What is said of each beside its title. */
  readonly beside?: string;
}

/** All things of a kind. */
export function ListScreen({ title, path, begin, beside = 'State' }: Props) {
  const query = usePages(path);
  return (
    <ListPanel title={title} query={query} columns={['Title', beside]} foot={<BeginButtons commands={begin} />}>
      {(item: Readonly<Record<string, unknown>>) => {
        const thing = listedThing(item);
        return (
          thing !== undefined && (
            <tr key={thing.reference}>
              <th scope="row">
                <ThingLink reference={thing.reference} title={thing.title} />
              </th>
              <td className="muted">{spaced(thing.state ?? '')}</td>
            </tr>
          )
        );
      }}
    </ListPanel>
  );
}
