import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { type Field, itemsOf } from '../form/field.ts';
import { focusFirstIn } from '../form/focus.ts';
import { useFaults, useForm } from '../form/form-context.ts';
import { singularOf } from '../form/labels.ts';
import { useFieldWidget, type Widget } from './widget.ts';

/** Any number of the same, one under the other. */
export function ListWidget({
  label,
  place,
  draft,
  change,
  item,
  name,
}: Widget & { readonly item: Field; readonly name: string }) {
  const FieldWidget = useFieldWidget();
  const { begun } = useForm();
  const fault = useFaults(place, false);
  const stored = itemsOf(draft);
  const items = stored.length === 0 && draft === undefined && begun.includes(name) ? [undefined] : stored;
  const group = useRef<HTMLDivElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    focusFirstIn(group.current?.querySelector<HTMLElement>('.rows > li:last-child'));
  });
  const one = singularOf(name);
  return (
    <Group ref={group} className="field" aria-label={label} data-place={place}>
      <span className="field-label">{label}</span>
      <div className="field-body">
        <ol className="rows">
          {items.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has nothing else of its own
            <li key={index} className={item.type === 'line' || item.type === 'text' ? 'row plain' : 'row'}>
              <div className="row-fields">
                <FieldWidget
                  field={item}
                  name={name}
                  label={`${one} ${index + 1}`}
                  place={`${place}/${index}`}
                  draft={each}
                  change={(value) => change(items.map((other, at) => (at === index ? value : other)))}
                  required={false}
                />
              </div>
              <Button
                className="row-remove"
                aria-label={`Remove ${one} ${index + 1}`}
                onPress={() => change(items.filter((_other, at) => at !== index))}
              >
                ×
              </Button>
            </li>
          ))}
        </ol>
        <Button
          className="button small"
          onPress={() => {
            added.current = true;
            change([...items, undefined]);
          }}
        >
          + {one}
        </Button>
        <span className="field-error">{fault}</span>
      </div>
    </Group>
  );
}
