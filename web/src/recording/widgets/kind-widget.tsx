import { type KindDraft, membersOf } from '../form/field.ts';
import { wordOf } from '../form/labels.ts';
import { ChooseWidget } from './choose-widget.tsx';
import { TextWidget } from './text-widget.tsx';
import type { Widget } from './widget.ts';

const anotherOne = 'another, named …';

/** One of the usual kinds, or another, named. */
export function KindWidget(props: Widget & { readonly options: readonly string[] }) {
  const { label, place, draft, change, options } = props;
  const { is, other } = membersOf(draft) as KindDraft;
  return (
    <>
      <ChooseWidget
        {...props}
        draft={is}
        change={(value) => change({ is: value, other })}
        options={[...options, 'other']}
        words={(option) => (option === 'other' ? anotherOne : wordOf(option))}
      />
      {is === 'other' && (
        <TextWidget
          label={`${label}, named`}
          place={`${place}/other`}
          draft={other}
          change={(value) => change({ is, other: value })}
          required
        />
      )}
    </>
  );
}
