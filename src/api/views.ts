import type { Past } from '../projections/engine/view.ts';

/** What the API asks of the views, whoever keeps them. */
export interface Views {
  /** What every view that isn't stopped has read: where a read looks that doesn't say otherwise. */
  sequence(): number;
  /** Whether they have read what was on record when the process started: before that nothing is shown or taken. */
  ready(): boolean;
  /** Why nothing can be read now, if so. */
  fault(): string | null;
  /** Everything as it was at a sequence that the views have read. */
  at(sequence: number): Past;
  /** Reads what can be read at once, at less cost than one by one. */
  together<Value>(read: () => Value): Value;
  /** Whether the views that aren't stopped reach a sequence within so many milliseconds. */
  reach(sequence: number, milliseconds: number): Promise<boolean>;
  status(): readonly ViewStatus[];
}

interface ViewStatus {
  readonly name: string;
  /** The last entry that it has read. */
  readonly sequence: number;
  /** The entry that it can't read, and why. */
  readonly stopped: { readonly sequence: number; readonly detail: string } | null;
}
