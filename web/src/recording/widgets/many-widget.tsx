import { Checkbox } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { itemsOf } from '../form/field.ts';
import { useFaults } from '../form/form-context.ts';
import { wordOf } from '../form/labels.ts';
import type { Widget } from './widget.ts';

/** Some of a few. */
export function ManyWidget({ label, place, draft, change, options }: Widget & { readonly options: readonly string[] }) {
  const fault = useFaults(place);
  return (
    <CheckboxGroup className="field" value={itemsOf(draft).map(String)} onChange={change} data-place={place}>
      <Label>{label}</Label>
      <div className="field-body">
        {options.map((option) => (
          <Checkbox key={option} value={option} className="flag">
            <span className="flag-box" aria-hidden="true" />
            {wordOf(option)}
          </Checkbox>
        ))}
        <span className="field-error">{fault}</span>
      </div>
    </CheckboxGroup>
  );
}
