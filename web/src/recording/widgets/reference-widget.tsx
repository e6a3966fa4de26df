import { useEffect, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Input } from 'react-aria-components/TextField';
import type { ReferenceKind } from '../../../../src/domain/reference.ts';
import { itemsOf, textOf } from '../form/field.ts';
import { useFaults, useForm } from '../form/form-context.ts';
import { matching } from './matching.ts';
import { useFoundThings } from './use-found-things.ts';
import { useNamedThings } from './use-named-things.ts';
import type { Widget } from './widget.ts';

interface Props extends Widget {
  readonly kinds: readonly ReferenceKind[] | 'any';
  readonly isMany: boolean;
}

/** Things on record, found by what is typed of their names; `#412` and a reference as the API has it are found too. */
export function ReferenceWidget({ label, place, draft, change, required, kinds, isMany }: Props) {
  const fault = useFaults(place);
  const [typed, setTyped] = useState('');
  const { leave } = useForm();
  useEffect(() => {
    leave(place, typed.trim());
    return () => leave(place, '');
  }, [leave, place, typed]);
  // What was found by searching is not found any more when the search is over.
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const listed = useNamedThings(kinds);
  const things = [...listed, ...useFoundThings(typed, kinds)];
  const list = useId();
  const chosen = isMany ? itemsOf(draft).map(textOf) : [textOf(draft)].filter((one) => one !== '');
  const titleOf = (reference: string) =>
    things.find((thing) => thing.reference === reference)?.title ?? titles[reference] ?? reference;
  const put = (references: readonly string[]) => change(isMany ? references : references.at(-1));
  const isFull = !isMany && chosen.length > 0;
  return (
    <div className="field" data-place={place} data-filled={chosen.length > 0}>
      <span className="field-label" id={list}>
        {label}
      </span>
      <div className="field-body">
        {chosen.length > 0 && (
          <ul className="chips" aria-labelledby={list}>
            {chosen.map((reference) => (
              <li key={reference} className="chip" title={reference}>
                <span>{titleOf(reference)}</span>
                <Button
                  aria-label={`Take ${titleOf(reference)} away`}
                  onPress={() => put(chosen.filter((other) => other !== reference))}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
        )}
        {!isFull && (
          <ComboBox
            items={matching(things, typed, chosen, kinds)}
            inputValue={typed}
            onInputChange={setTyped}
            selectedKey={null}
            onSelectionChange={(key) => {
              if (key === null) return;
              setTitles({ ...titles, [key]: titleOf(String(key)) });
              put([...chosen, String(key)]);
              setTyped('');
            }}
            menuTrigger="input"
            // What was typed stays to be seen where nothing of it was chosen.
            allowsCustomValue
            allowsEmptyCollection
            isInvalid={fault !== undefined}
            isRequired={required}
            validationBehavior="aria"
            onKeyDown={(event) => {
              if (event.key === 'Backspace' && typed === '') put(chosen.slice(0, -1));
            }}
          >
            <Label className="visually-hidden">{chosen.length > 0 ? `${label}, another` : label}</Label>
            <Input placeholder={chosen.length > 0 ? 'another …' : 'type a name, or #412'} autoComplete="off" />
            <FieldError className="field-error">{fault}</FieldError>
            <Popover className="popover found" placement="bottom start">
              <ListBox className="found-list" renderEmptyState={() => <p className="state">Nothing has that name.</p>}>
                {({ reference, title, what, sequence }: (typeof things)[number]) => (
                  <ListBoxItem id={reference} textValue={title} className="found-item">
                    <span className="found-title">{title}</span>
                    <span className="muted">{what}</span>
                    <span className="sequence">{sequence !== undefined && `#${sequence}`}</span>
                  </ListBoxItem>
                )}
              </ListBox>
            </Popover>
          </ComboBox>
        )}
      </div>
    </div>
  );
}
