import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { authorText } from '../../ui/author-text.ts';
import { MemberWidgets } from '../widgets/member-widgets.tsx';
import type { Member } from './field.ts';
import { membersOf, textOf } from './field.ts';
import { useFaults } from './form-context.ts';
import { authorIn } from './stored-author.ts';

interface Props {
  readonly members: readonly Member[];
  readonly draft: unknown;
  readonly change: (draft: unknown) => void;
}

/** Whose act it is: remembered from the last time, shown, and changed where another one enters it. */
export function AuthorPart({ members, draft, change }: Props) {
  const said = membersOf(draft);
  const name = authorText(authorIn(said));
  const isNamed = ['name', 'role', 'agency'].some((part) => textOf(said[part]) !== '');
  const [isChanged, setChanged] = useState(!isNamed);
  const fault = useFaults('/by');
  if (!isChanged && fault === undefined) {
    return (
      <div className="field author" data-place="/by">
        <span className="field-label">By</span>
        <div className="field-body by">
          <span>{name}</span>
          <Button className="button small" onPress={() => setChanged(true)}>
            Somebody else
          </Button>
        </div>
      </div>
    );
  }
  return (
    <fieldset className="author-fields" data-place="/by">
      <legend className="field-label">By (as far as known)</legend>
      <MemberWidgets
        members={members}
        place="/by"
        draft={draft}
        change={(part, value) => change({ ...said, [part]: value })}
      />
    </fieldset>
  );
}
