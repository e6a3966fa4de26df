import { Button } from 'react-aria-components/Button';
import './choices.css';

interface Props<Id> {
  readonly legend: string;
  readonly choices: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
}

/** One of a few ways to look at something. */
export function Choices<Id extends string | undefined>({ legend, choices, chosen, choose }: Props<Id>) {
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{legend}</legend>
      {choices.map(({ id, name }) => (
        <Button key={name} className="choice" aria-pressed={id === chosen} onPress={() => choose(id)}>
          {name}
        </Button>
      ))}
    </fieldset>
  );
}
