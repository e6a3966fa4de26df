import { Group } from 'react-aria-components/Group';
import { useRead } from '../../app/moment/use-read.ts';
import { Loading } from '../../ui/states/loading.tsx';
import { itemsOf, membersOf, textOf } from '../form/field.ts';
import { useFaults } from '../form/form-context.ts';
import { placesToCorrect, typedAs } from './places-to-correct.ts';
import { TextWidget } from './text-widget.tsx';
import type { Widget } from './widget.ts';

/** What an entry claims that can be corrected, as it stands now, each with what it is to be. */
export function CorrectionWidget({ label, place, draft, change, entry }: Widget & { readonly entry: string }) {
  const { data } = useRead('/v1/entries/{sequence}', { path: { sequence: Number(entry) } });
  const fault = useFaults(place);
  const changes = itemsOf(draft).map(membersOf);
  if (data === undefined) return <Loading what={`entry #${entry}`} />;
  const places = placesToCorrect(data);
  return (
    <Group className="field" aria-label={label} data-place={place}>
      <span className="field-label">{label}</span>
      <div className="field-body nested">
        {places.length === 0 && <p className="muted">Nothing in it can be corrected.</p>}
        {places.map(({ pointer, label: name, was }) => {
          const changed = changes.find((each) => each.pointer === pointer);
          const others = changes.filter((each) => each.pointer !== pointer);
          const typed = changed === undefined ? textOf(was === null ? '' : String(was)) : textOf(changed.typed);
          return (
            <TextWidget
              key={pointer}
              label={name}
              place={`${place}${pointer}`}
              draft={typed}
              change={(value) => {
                const is = typedAs(was, textOf(value));
                change(is === was ? others : [...others, { pointer, was, is, typed: value }]);
              }}
              required={false}
              lines={typed.length > 60 ? 3 : 1}
            >
              {changed === undefined ? undefined : `it was: ${was === null ? 'nothing' : String(was)}`}
            </TextWidget>
          );
        })}
        <span className="field-error">{fault}</span>
      </div>
    </Group>
  );
}
