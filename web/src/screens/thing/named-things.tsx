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

/** Things by their titles, one a line. */
export function NamedThings({ references, titleOf, none = 'none' }: Props) {
  if (references.length === 0) return <span className="muted">{none}</span>;
  return (
    <ul>
      {references.map((reference) => (
        <li key={reference}>
          <span className="muted">{kindOf(reference)}</span>{' '}
          <ThingLink reference={reference} title={titleOf(reference)} />
        </li>
      ))}
    </ul>
  );
}
