import { useForm } from '../form/form-context.ts';
import { ChoiceWidget } from './choice-widget.tsx';
import { ChooseWidget } from './choose-widget.tsx';
import { CorrectionWidget } from './correction-widget.tsx';
import { FlagWidget } from './flag-widget.tsx';
import { ForumWidget } from './forum-widget.tsx';
import { KindWidget } from './kind-widget.tsx';
import { ListWidget } from './list-widget.tsx';
import { ManyWidget } from './many-widget.tsx';
import { ObjectWidget } from './object-widget.tsx';
import { OptionWidget } from './option-widget.tsx';
import { QuantityWidget } from './quantity-widget.tsx';
import { ReferenceWidget } from './reference-widget.tsx';
import { TextWidget } from './text-widget.tsx';
import { TimeWidget } from './time-widget.tsx';
import type { AnyField } from './widget.ts';

/** The widget of a field. */
export function FieldWidget({ field, name, isRow = false, ...widget }: AnyField) {
  const { decision, entry } = useForm();
  switch (field.type) {
    case 'line':
      return name === 'forum' && decision !== undefined ? (
        <ForumWidget {...widget} decision={decision} />
      ) : (
        <TextWidget {...widget} />
      );
    case 'text':
      return <TextWidget {...widget} lines={3} />;
    case 'slug':
      return name === 'option' && decision !== undefined ? (
        <OptionWidget {...widget} decision={decision} />
      ) : (
        <TextWidget {...widget} isCode placeholder="lower-case words, joined by -" />
      );
    case 'number':
      return <TextWidget {...widget} inputMode="numeric" isCode />;
    case 'flag':
      return <FlagWidget {...widget} />;
    case 'time':
      return <TimeWidget {...widget} {...(name === 'occurredAt' && { placeholder: 'as it is recorded' })} />;
    case 'quantity':
      return <QuantityWidget {...widget} />;
    case 'one-of':
      return <ChooseWidget {...widget} options={field.options} />;
    case 'kind':
      return <KindWidget {...widget} options={field.options} />;
    case 'reference':
      return <ReferenceWidget {...widget} kinds={field.kinds} isMany={false} />;
    case 'object':
      return <ObjectWidget {...widget} members={field.members} isRow={isRow || /\/\d+$/.test(widget.place)} />;
    case 'list':
      if (name === 'changes' && entry !== undefined) return <CorrectionWidget {...widget} entry={entry} />;
      if (field.item.type === 'reference') return <ReferenceWidget {...widget} kinds={field.item.kinds} isMany />;
      if (field.item.type === 'one-of') return <ManyWidget {...widget} options={field.item.options} />;
      return <ListWidget {...widget} item={field.item} name={name} />;
    case 'choice':
      return <ChoiceWidget {...widget} name={name} variants={field.variants} />;
    case 'plain':
    case 'acknowledges':
      // In parts of the form of their own.
      return null;
    default:
      return field satisfies never;
  }
}
