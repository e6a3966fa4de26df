import { type ReactNode, useId } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { Input, TextArea, TextField } from 'react-aria-components/TextField';
import { textOf } from '../form/field.ts';
import { useFaults } from '../form/form-context.ts';
import type { Widget } from './widget.ts';

interface Props extends Widget {
  readonly lines?: number;
  readonly placeholder?: string;
  readonly suggestions?: readonly string[];
  readonly inputMode?: 'numeric';
  readonly isCode?: boolean;
  /** Under the field: what was understood. */
  readonly children?: ReactNode;
  readonly onBlur?: () => void;
}

/** A line, or a text of several lines that grows with what is written. */
export function TextWidget(props: Props) {
  const {
    label,
    place,
    draft,
    change,
    required,
    lines = 1,
    placeholder = '',
    suggestions,
    inputMode,
    isCode,
    children,
  } = props;
  const fault = useFaults(place);
  const list = useId();
  return (
    <TextField
      className="field"
      value={textOf(draft)}
      onChange={change}
      isInvalid={fault !== undefined}
      isRequired={required}
      validationBehavior="aria"
      data-place={place}
      {...(props.onBlur && { onBlur: props.onBlur })}
    >
      <Label>{label}</Label>
      <div className="field-body">
        {lines > 1 ? (
          <TextArea rows={lines} placeholder={placeholder} />
        ) : (
          <Input
            placeholder={placeholder}
            autoComplete="off"
            {...(isCode && { className: 'code' })}
            {...(inputMode && { inputMode })}
            {...(suggestions && { list })}
          />
        )}
        {suggestions !== undefined && (
          <datalist id={list}>
            {suggestions.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        )}
        {children !== undefined && (
          <Text slot="description" className="field-note">
            {children}
          </Text>
        )}
        <FieldError className="field-error">{fault}</FieldError>
      </div>
    </TextField>
  );
}
