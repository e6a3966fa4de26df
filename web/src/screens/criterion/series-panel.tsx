import type { CriterionRecord } from '../../api/records.ts';
import { usePages } from '../../app/moment/use-pages.ts';
import { More } from '../../ui/more.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CriterionInputs } from '../../ui/record/criterion-inputs.tsx';
import { counted } from '../../ui/record/words.ts';
import { Shown } from '../../ui/states/shown.tsx';

interface Props {
  readonly id: string;
  readonly record: CriterionRecord;
}

/** All that was ever observed of its quantity: the last ones, which it looks at, and what came before them. */
export function SeriesPanel({ id, record: { ofLast, limit, unit } }: Props) {
  const query = usePages('/v1/criteria/{id}/series', { path: { id } });
  const read = query.data?.items ?? [];
  const counting = read.filter(({ counts }) => counts).length;
  const earlier = read.length - counting;
  const all = query.hasNextPage ? `more than ${counted(earlier, 'earlier one')}` : counted(earlier, 'earlier one');
  return (
    <Panel
      title="Series"
      aside={`${counting} of the last ${ofLast}${earlier === 0 && !query.hasNextPage ? '' : `, ${all}`}`}
    >
      <Shown what="the series" query={query}>
        {({ items }) => (
          <>
            <CriterionInputs record={{ limit, unit, series: items }} />
            <More query={query} shown={items.length} />
          </>
        )}
      </Shown>
    </Panel>
  );
}
