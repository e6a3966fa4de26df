import { Checkbox } from 'react-aria-components/Checkbox';
import type { Widget } from './widget.ts';

/** Something that is said, or not. */
export function FlagWidget({ label, place, draft, change }: Widget) {
  return (
    <div className="field" data-place={place}>
      <span />
      <Checkbox className="flag" isSelected={draft === true} onChange={change}>
        <span className="flag-box" aria-hidden="true" />
        {label}
      </Checkbox>
    </div>
  );
}
