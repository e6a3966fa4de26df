import type { Draft } from '../form/field.ts';

/** What every widget is given: its place in the draft (a JSON pointer), what is there, and how to change it. */
export interface Widget {
  readonly label: string;
  readonly place: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly required: boolean;
}
