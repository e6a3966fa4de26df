import { createContext, useContext } from 'react';
import type { PlacedFault } from '../../../../src/domain/faults-of-issues.ts';

/** What every field of an open form may need. */
export interface FormSurroundings {
  readonly faults: readonly PlacedFault[];
  /** The decision that the form is about, by its id. */
  readonly decision: string | undefined;
  /** Of an entry that is corrected. */
  readonly entry: string | undefined;
  /** Milliseconds since 1970: what times are counted from. */
  readonly now: number;
  /** Names of this form's fields, where not as everywhere. */
  readonly labels: Readonly<Record<string, string>>;
  /** Lists that begin with an empty row. */
  readonly begun: readonly string[];
  /** Told what is typed at a place and not chosen; empty: nothing is. */
  readonly leave: (place: string, typed: string) => void;
}

export const FormContext = createContext<FormSurroundings>({
  faults: [],
  decision: undefined,
  entry: undefined,
  now: 0,
  labels: {},
  begun: [],
  leave: () => {},
});

export const useForm = (): FormSurroundings => useContext(FormContext);

/** What is wrong at a place, and, where nothing within it shows that, within it. */
export function useFaults(place: string, within = true): string | undefined {
  const { faults } = useForm();
  const found = faults.filter(({ pointer }) => pointer === place || (within && pointer.startsWith(`${place}/`)));
  return found.length === 0 ? undefined : [...new Set(found.map(({ detail }) => detail))].join('; ');
}
