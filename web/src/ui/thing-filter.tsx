import { useId } from 'react';
import { usePaletteThings } from '../app/commands/use-palette-things.ts';

/** What the entries concern: one or several references, found by name. */
export function ThingFilter({
  value,
  name = 'concerning',
}: {
  readonly value?: string | undefined;
  readonly name?: string;
}) {
  const id = useId();
  const { things } = usePaletteThings();
  return (
    <div className="filter thing-filter">
      <label htmlFor={id}>Thing</label>
      <input id={id} name={name} defaultValue={value} list={`${id}-things`} placeholder="vehicle/soyuz-ms-22" />
      <datalist id={`${id}-things`}>
        {things.map(({ id: reference, title, group }) => (
          <option key={reference} value={reference}>
            {`${title}, ${group.toLowerCase()}`}
          </option>
        ))}
      </datalist>
    </div>
  );
}
