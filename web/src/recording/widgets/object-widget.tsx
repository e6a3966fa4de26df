import { Group } from 'react-aria-components/Group';
import { withMember } from '../form/change-draft.ts';
import { type Member, membersOf } from '../form/field.ts';
import { useFaults } from '../form/form-context.ts';
import { MemberWidgets } from './member-widgets.tsx';
import type { Widget } from './widget.ts';

/** What is needed first; a short name, which follows from the rest, last. */
const rankOf = ({ field, required }: Member): number => (field.type === 'slug' ? 2 : required ? 0 : 1);

/** A thing of several parts. Within a row of a list it needs no name of its own. */
export function ObjectWidget({
  label,
  place,
  draft,
  change,
  members,
  isRow,
}: Widget & { readonly members: readonly Member[]; readonly isRow: boolean }) {
  const fault = useFaults(place, false);
  const parts = (
    <>
      <MemberWidgets
        members={members.toSorted((left, right) => rankOf(left) - rankOf(right))}
        place={place}
        draft={draft}
        change={(name, value) => change(withMember(members, membersOf(draft), name, value))}
      />
      <span className="field-error">{fault}</span>
    </>
  );
  if (isRow) return parts;
  return (
    <Group className="field" aria-label={label} data-place={place}>
      <span className="field-label">{label}</span>
      <div className="field-body nested">{parts}</div>
    </Group>
  );
}
