import { useRead } from '../../app/moment/use-read.ts';
import { ChooseWidget } from './choose-widget.tsx';
import type { Widget } from './widget.ts';

/** One of the options that a decision has and that still stand. */
export function OptionWidget({ decision, ...widget }: Widget & { readonly decision: string }) {
  const { data } = useRead('/v1/decisions/{id}', { path: { id: decision } });
  const standing = data?.options.filter(({ rejected }) => rejected === null) ?? [];
  const titles = new Map(standing.map(({ id, title }) => [id as string, title]));
  return (
    <ChooseWidget
      {...widget}
      options={[...titles.keys()]}
      words={(option) => titles.get(option) ?? option}
      nothing={data !== undefined && standing.length === 0 ? 'it has none yet' : ''}
    />
  );
}
