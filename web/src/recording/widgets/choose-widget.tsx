import { useId } from 'react';
import { textOf } from '../form/field.ts';
import { useFaults } from '../form/form-context.ts';
import { wordOf } from '../form/labels.ts';
import type { Widget } from './widget.ts';

interface Props extends Widget {
  readonly options: readonly string[];
  /** How an option reads, where not by its own word. */
  readonly words?: (option: string) => string;
  /** What choosing nothing means; null where something always is. */
  readonly nothing?: string | null;
}

/** One of a few: by arrows, or by the first letters. */
export function ChooseWidget({ label, place, draft, change, required, options, words = wordOf, nothing = '' }: Props) {
  const fault = useFaults(place, false);
  const id = useId();
  return (
    <div className="field" data-place={place}>
      <label htmlFor={id}>{label}</label>
      <div className="field-body">
        <select
          id={id}
          value={textOf(draft)}
          onChange={(event) => change(event.target.value)}
          aria-required={required}
          aria-invalid={fault !== undefined}
          aria-describedby={`${id}e`}
        >
          {nothing !== null && <option value="">{nothing}</option>}
          {options.map((option) => (
            <option key={option} value={option}>
              {words(option)}
            </option>
          ))}
        </select>
        <span id={`${id}e`} className="field-error">
          {fault}
        </span>
      </div>
    </div>
  );
}
