import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { thingKinds } from '../../../../src/domain/reference.ts';
import { searchId } from '../../app/screens.ts';
import { spaced, typeText } from '../../ui/record/words.ts';
import { ThingFilter } from '../../ui/thing-filter.tsx';
import { entryTypes } from './entry-types.ts';
import { TextFilter } from './text-filter.tsx';
import { faultyFilters, isFiltered, type TimelineSearch } from './timeline-search.ts';
import type { FoundEntry } from './use-timeline.ts';
import '../../ui/filters.css';

interface Props {
  readonly search: TimelineSearch;
  readonly change: (search: TimelineSearch) => void;
  readonly items: readonly FoundEntry[];
}

const namesIn = (items: readonly FoundEntry[], part: 'name' | 'role' | 'agency'): readonly string[] =>
  [...new Set(items.flatMap(({ by }) => by[part] ?? []))].sort();

const times = [
  ['recordedFrom', 'Recorded from'],
  ['recordedTo', 'to'],
  ['occurredFrom', 'Occurred from'],
  ['occurredTo', 'to'],
] as const;

/** What is looked for: words, and by what, by whom and when. Enter looks; the address bar keeps it. */
export function FilterBar({ search, change, items }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const kind = useId();
  const more = ['author', 'role', 'agency', 'recordedFrom', 'recordedTo', 'occurredFrom', 'occurredTo'] as const;
  const [isOpen, setOpen] = useState(more.some((name) => search[name] !== undefined));
  const faulty = faultyFilters(search);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = Object.fromEntries(new FormData(event.currentTarget)) as TimelineSearch;
    change({ ...search, ...said });
  };
  return (
    <search>
      <form ref={form} className="filters" onSubmit={submit}>
        <div className="filter-row">
          <label className="filter words">
            <span>Words</span>
            <input id={searchId} name="q" type="search" defaultValue={search.q} placeholder="coolant* “as one”" />
          </label>
          <ThingFilter value={search.concerning} />
          <label className="filter" htmlFor={kind}>
            <span>Kind</span>
            <select
              id={kind}
              name="kind"
              defaultValue={search.kind ?? ''}
              onChange={() => form.current?.requestSubmit()}
            >
              <option value="">any</option>
              <optgroup label="What it is the record of">
                {thingKinds.map((each) => (
                  <option key={each} value={each}>
                    {spaced(each)}
                  </option>
                ))}
              </optgroup>
              <optgroup label="Entries">
                {entryTypes.map((type) => (
                  <option key={type} value={type}>
                    {typeText(type)}
                  </option>
                ))}
              </optgroup>
            </select>
          </label>
          <Button type="submit" className="button">
            Look
          </Button>
          <Button className="button" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            Who and when
          </Button>
          {isFiltered(search) && (
            <Button className="button" onPress={() => change(search.drawn ? { drawn: search.drawn } : {})}>
              Everything
            </Button>
          )}
        </div>
        <div className="filter-row" hidden={!isOpen}>
          <TextFilter name="author" label="Author" value={search.author} choices={namesIn(items, 'name')} />
          <TextFilter name="role" label="Role" value={search.role} choices={namesIn(items, 'role')} />
          <TextFilter name="agency" label="Agency" value={search.agency} choices={namesIn(items, 'agency')} />
          {times.map(([name, label]) => (
            <TextFilter
              key={name}
              name={name}
              label={label}
              value={search[name]}
              placeholder="2022-12-20T06:00Z"
              fault={
                faulty.includes(name) ? 'a year, month, date, minute or instant in UTC, such as 2022-12-20' : undefined
              }
            />
          ))}
        </div>
      </form>
    </search>
  );
}
