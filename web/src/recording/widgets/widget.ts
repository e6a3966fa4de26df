import { type ComponentType, createContext, useContext } from 'react';
import type { Draft, Field } from '../form/field.ts';

/** What every widget is given: its place in the draft (a JSON pointer), what is there, and how to change it. */
export interface Widget {
  readonly label: string;
  readonly place: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly required: boolean;
}

/** What any field is given: which it is, and under which name its value stands. */
export interface AnyField extends Widget {
  readonly field: Field;
  readonly name: string;
  /** Stands in a row, or under a choice, that says what it is. */
  readonly isRow?: boolean;
}

/** Fields hold fields: what draws any of them is given to those that hold others, not imported by them. */
export const FieldWidgetContext = createContext<ComponentType<AnyField>>(() => null);

export const useFieldWidget = (): ComponentType<AnyField> => useContext(FieldWidgetContext);
