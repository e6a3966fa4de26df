import { parseReference, referenceKind } from '../../../../src/domain/reference.ts';
import { spaced } from '../../ui/record/words.ts';
import { ThingLink } from '../../ui/thing-link.tsx';
import type { TitleOf } from './everything-about.tsx';

interface Props {
  readonly references: readonly string[];
  readonly titleOf: TitleOf;
  /** What is said where there are none. */
  readonly none?: string;
}

const kindOf = (reference: string): string => {
  const parsed = parseReference(reference);
  return parsed === undefined ? '' : spaced(referenceKind(parsed));
};

/** What a part of a thing is called where nothing says more: by its slug. */
const shortOf = (reference: string): string => {
  const words = reference.split('/').at(-1) ?? reference;
  return /^[0-9a-f]{8}-/.test(words) ? reference.slice(0, reference.lastIndexOf('/') + 9) : spaced(words);
};

/** Things by their titles, one a line. */
export function NamedThings({ references, titleOf, none = 'none' }: Props) {
  if (references.length === 0) return <span className="muted">{none}</span>;
  return (
    <ul>
      {references.map((reference) => (
        <li key={reference}>
          <span className="muted">{kindOf(reference)}</span>{' '}
          <ThingLink reference={reference} title={titleOf(reference) ?? shortOf(reference)} />
        </li>
      ))}
    </ul>
  );
}
