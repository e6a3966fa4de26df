import { type Draft, type Member, membersOf } from '../form/field.ts';
import { useForm } from '../form/form-context.ts';
import { labelOf } from '../form/labels.ts';
import { useFieldWidget } from './widget.ts';

interface Props {
  readonly members: readonly Member[];
  readonly place: string;
  readonly draft: Draft;
  readonly change: (name: string, draft: Draft) => void;
}

/** The members of an object, each by its name. */
export function MemberWidgets({ members, place, draft, change }: Props) {
  const FieldWidget = useFieldWidget();
  const { labels } = useForm();
  const drafts = membersOf(draft);
  return members.map(({ name, field, required }) => (
    <FieldWidget
      key={name}
      name={name}
      field={field}
      label={(place === '' ? labels[name] : undefined) ?? labelOf(name)}
      place={`${place}/${name}`}
      draft={drafts[name]}
      change={(value) => change(name, value)}
      required={required}
    />
  ));
}
