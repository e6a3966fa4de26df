import { useId } from 'react';
import type { Filter } from './timeline-search.ts';

interface Props {
  readonly name: Filter;
  readonly label: string;
  readonly value: string | undefined;
  readonly choices?: readonly string[];
  readonly placeholder?: string;
  readonly fault?: string | undefined;
}

/** One filter that is written, perhaps with what it may be. */
export function TextFilter({ name, label, value, choices = [], placeholder, fault }: Props) {
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        defaultValue={value}
        placeholder={placeholder}
        list={choices.length > 0 ? `${id}-choices` : undefined}
        aria-invalid={fault !== undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      />
      {fault !== undefined && (
        <span id={`${id}-fault`} className="filter-fault">
          {fault}
        </span>
      )}
      {choices.length > 0 && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
    </div>
  );
}
