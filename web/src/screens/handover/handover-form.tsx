import { type FormEvent, useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { useRead } from '../../app/moment/use-read.ts';
import type { HandoverSearch } from './handover-search.ts';
import '../../ui/filters.css';

interface Props {
  readonly search: HandoverSearch;
  readonly change: (search: HandoverSearch) => void;
}

/** Since when, and for whom. */
export function HandoverForm({ search, change }: Props) {
  const id = useId();
  const { data } = useRead('/v1/duty', { query: { limit: 200 } });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change(Object.fromEntries(new FormData(event.currentTarget)) as HandoverSearch);
  };
  return (
    <form className="filter-row" onSubmit={submit}>
      <label className="filter">
        <span>Since</span>
        <input name="since" defaultValue={search.since} placeholder="88 or 2022-12-20" />
      </label>
      <label className="filter" htmlFor={id}>
        <span>Desk</span>
        <select key={data?.items.length} id={id} name="desk" defaultValue={search.desk ?? ''}>
          <option value="">none</option>
          {data?.items.map(({ desk, title }) => (
            <option key={desk} value={desk}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" className="button">
        Show the brief
      </Button>
    </form>
  );
}
