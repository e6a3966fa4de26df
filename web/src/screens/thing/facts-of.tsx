import type { ReactNode } from 'react';
import { parseClaimedTime } from '../../../../src/domain/claimed-time.ts';
import { parseReference } from '../../../../src/domain/reference.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Fact, FactList } from '../../ui/record/facts.tsx';
import type { TitleOf } from './everything-about.tsx';
import { NamedThings } from './named-things.tsx';

interface Props {
  readonly value: unknown;
  readonly titleOf: TitleOf;
}

/** `burdenOfProof` as people read it. */
const nameOf = (key: string): string => key.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

const isReference = (value: unknown): value is string =>
  typeof value === 'string' && parseReference(value) !== undefined;
/** Nothing was said, or nothing in what holds it. */
const isEmpty = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.values(value).every(isEmpty));

/** The facts of an entry of any type: names and values, things by their titles, what was not stated in one line. */
export function FactsOf({ value, titleOf }: Props) {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return <Value value={value} titleOf={titleOf} />;
  const facts = Object.entries(value);
  const stated = facts.filter(([, fact]) => !isEmpty(fact));
  const missing = facts.filter(([, fact]) => isEmpty(fact)).map(([key]) => nameOf(key));
  return (
    <>
      <FactList>
        {stated.map(([key, fact]) => (
          <Fact key={key} name={nameOf(key)}>
            <Value value={fact} titleOf={titleOf} />
          </Fact>
        ))}
      </FactList>
      {missing.length > 0 && <p className="not-stated">not stated: {missing.join(', ')}</p>}
    </>
  );
}

function Value({ value, titleOf }: Props): ReactNode {
  if (isReference(value)) return <NamedThings references={[value]} titleOf={titleOf} />;
  if (typeof value === 'string' && isTime(value)) return <ClaimedTime time={value} />;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) {
    if (value.every(isReference)) return <NamedThings references={value} titleOf={titleOf} />;
    return (
      <ul>
        {value.map((item) => (
          <li key={JSON.stringify(item)}>
            <Value value={item} titleOf={titleOf} />
          </li>
        ))}
      </ul>
    );
  }
  if ('time' in value && 'words' in value)
    return <ClaimedTime time={{ time: String(value.time), words: String(value.words) }} />;
  return (
    <div className="facts-within">
      <FactsOf value={value} titleOf={titleOf} />
    </div>
  );
}

/** A bare year or month could be any number: only what has a day is taken for a time. */
const isTime = (text: string): boolean => /^~?\d{4}-\d\d-\d\d/.test(text) && parseClaimedTime(text) !== undefined;
