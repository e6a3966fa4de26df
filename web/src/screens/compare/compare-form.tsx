import type { FormEvent } from 'react';
import { Button } from 'react-aria-components/Button';
import { ThingFilter } from '../../ui/thing-filter.tsx';
import type { CompareSearch } from './compare-search.ts';
import '../../ui/filters.css';

interface Props {
  readonly search: CompareSearch;
  readonly change: (search: CompareSearch) => void;
}

/** Which two moments, and of what. */
export function CompareForm({ search, change }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change({ ...search, ...(Object.fromEntries(new FormData(event.currentTarget)) as CompareSearch) });
  };
  return (
    <form className="filter-row" onSubmit={submit}>
      <label className="filter">
        <span>From</span>
        <input name="from" defaultValue={search.from} placeholder="88 or 2023-01-11" />
      </label>
      <label className="filter">
        <span>To</span>
        <input name="to" defaultValue={search.to} placeholder="what is shown" />
      </label>
      <ThingFilter value={search.concerning} />
      <Button type="submit" className="button">
        Compare
      </Button>
    </form>
  );
}
