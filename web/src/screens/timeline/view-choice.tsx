import { Choices } from '../../ui/choices.tsx';
import type { TimelineSearch } from './timeline-search.ts';

interface Props {
  readonly search: TimelineSearch;
  readonly change: (search: TimelineSearch) => void;
}

const views = [
  { id: undefined, name: 'List' },
  { id: 'vehicle', name: 'Drawn by vehicle' },
  { id: 'kind', name: 'Drawn by kind' },
] as const;

/** As a list, or along time in lanes. */
export function ViewChoice({ search, change }: Props) {
  const { drawn: chosen, ...filters } = search;
  return (
    <Choices
      legend="How it is shown"
      choices={views}
      chosen={chosen}
      choose={(drawn) => change(drawn === undefined ? filters : { ...filters, drawn })}
    />
  );
}
