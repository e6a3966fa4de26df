import { membersOf, type QuantityDraft, textOf } from '../form/field.ts';
import { type Amount, understandAmount } from '../form/understand-amount.ts';
import { TextWidget } from './text-widget.tsx';
import type { Widget } from './widget.ts';

function inWords({ value, least, most, about, unknown }: Amount): string {
  if (unknown) return 'unknown';
  const amount =
    value ??
    (least !== undefined && most !== undefined
      ? `${least} to ${most}`
      : least === undefined
        ? `at most ${most}`
        : `at least ${least}`);
  return about ? `about ${amount}` : amount;
}

/** A name, an amount as it was claimed, and its unit. */
export function QuantityWidget({ place, draft, change }: Widget) {
  const said = membersOf(draft) as QuantityDraft;
  const amount = textOf(said.amount);
  const understood = amount.trim() === '' ? undefined : understandAmount(amount);
  const part = (name: keyof QuantityDraft, label: string, required: boolean) => ({
    label,
    place: `${place}/${name}`,
    draft: said[name],
    change: (value: unknown) => change({ ...said, [name]: value }),
    required,
  });
  return (
    <>
      <TextWidget {...part('name', 'Quantity', true)} placeholder="temperature, living area" />
      <TextWidget {...part('amount', 'Amount', true)} place={place} placeholder="0.80, ~30, >= 2, 2..5, unknown" isCode>
        {amount.trim() === ''
          ? undefined
          : understood === undefined
            ? 'No number yet: 0.80, ~30, >= 2, <= 5, 2..5, or unknown.'
            : `understood as ${inWords(understood)}`}
      </TextWidget>
      <TextWidget {...part('unit', 'Unit', true)} placeholder="degC" />
    </>
  );
}
