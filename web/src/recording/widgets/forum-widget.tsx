import { useRead } from '../../app/moment/use-read.ts';
import { TextWidget } from './text-widget.tsx';
import type { Widget } from './widget.ts';

/** The forum that is polled: one of those that the decision names, or another. */
export function ForumWidget({ decision, ...widget }: Widget & { readonly decision: string }) {
  const { data } = useRead('/v1/decisions/{id}', { path: { id: decision } });
  const forums = data?.terms.polled.value?.map(({ forum }) => forum) ?? [];
  return <TextWidget {...widget} suggestions={forums} placeholder={forums.join(', ')} />;
}
