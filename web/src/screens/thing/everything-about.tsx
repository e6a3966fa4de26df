import type { TimelineItem } from '../../api/answers.ts';
import { useRead } from '../../app/moment/use-read.ts';
import { EntryLine } from '../../ui/entry-line.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Shown } from '../../ui/states/shown.tsx';

/** What things are called, as far as the entries about one of them say. */
export type TitleOf = (reference: string) => string | null;

/** Every entry that concerns a thing, and what the things in them (and in some more) are called. */
export function useAbout(reference: string, more: readonly TimelineItem[] = []) {
  const query = useRead('/v1/timeline', { query: { concerning: [reference], limit: 200, order: 'asc' } });
  const titles = new Map(
    [...more, ...(query.data?.items ?? [])].flatMap(({ concerns }) =>
      concerns.map(({ reference: of, title }) => [of, title]),
    ),
  );
  const titleOf: TitleOf = (of) => titles.get(of) ?? null;
  return { query, titleOf };
}

interface Props {
  readonly about: ReturnType<typeof useAbout>;
  readonly title?: string;
}

/** Everything that was recorded about a thing, in the order of the record. */
export function EverythingAbout({ about, title = 'Everything recorded about it' }: Props) {
  return (
    <Panel title={title} aside={about.query.data?.items.length} className="thing-wide">
      <Shown what="what was recorded about it" query={about.query}>
        {({ items, next }) => (
          <>
            <ol className="entry-lines">
              {items.map((entry: TimelineItem) => (
                <EntryLine key={entry.sequence} entry={entry} />
              ))}
            </ol>
            {next !== null && <p className="state">There are more than these; the timeline has all of them.</p>}
          </>
        )}
      </Shown>
    </Panel>
  );
}
