import { Group } from 'react-aria-components/Group';
import { type ChoiceDraft, membersOf, type Variant } from '../form/field.ts';
import { labelOf, wordOf } from '../form/labels.ts';
import { ChooseWidget } from './choose-widget.tsx';
import { useFieldWidget, type Widget } from './widget.ts';

/** Where stating it is the rule, the choice stays out of the way. */
const isPlain = (variants: readonly Variant[]) => variants.some(({ name }) => name === 'stated');

/** One of several forms, and then what that form asks for. */
export function ChoiceWidget({
  name,
  label,
  place,
  draft,
  change,
  required,
  variants,
}: Widget & { readonly name: string; readonly variants: readonly Variant[] }) {
  const FieldWidget = useFieldWidget();
  const { is, drafts } = membersOf(draft) as ChoiceDraft;
  const chosen =
    variants.find((variant) => variant.name === is) ?? (variants[0]?.constant === undefined ? variants[0] : undefined);
  const said = membersOf(drafts);
  const nothing = variants.some((variant) => variant.name === 'disputed') ? 'withdrawn' : 'none at all';
  const choose = (
    <ChooseWidget
      label={isPlain(variants) ? `${label}: how` : label}
      place={`${place}/is`}
      draft={chosen?.name ?? ''}
      change={(value) => change({ is: value, drafts: said })}
      required={required}
      options={variants.map((variant) => variant.name)}
      {...(chosen !== undefined && { nothing: null })}
      words={(option) => (option === 'none' ? nothing : wordOf(option))}
    />
  );
  const field = chosen?.field;
  const inner = chosen !== undefined && field !== undefined && (
    <FieldWidget
      field={field}
      name={name}
      label={isPlain(variants) || chosen.constant !== undefined ? label : labelOf(chosen.name)}
      place={`${place}/drafts/${chosen.name}`}
      draft={said[chosen.name]}
      change={(value) => change({ is: chosen.name, drafts: { ...said, [chosen.name]: value } })}
      required={required}
      isRow={chosen.constant !== undefined}
    />
  );
  return (
    <Group className={isPlain(variants) ? 'choice stated' : 'choice'} aria-label={label} data-place={place}>
      {isPlain(variants) ? inner : choose}
      {isPlain(variants) ? choose : inner}
    </Group>
  );
}
