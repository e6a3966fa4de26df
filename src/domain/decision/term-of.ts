import type { Said } from '../said.ts';
import type { Term } from './state.ts';
import { type Disputed, isDisputed } from './terms.ts';

/** A term as it was just said. */
export const termOf = <Value>(is: Value | Disputed | null, said: Said): Term<Value> =>
  isDisputed(is) ? { value: null, disputed: is.disputed, said } : { value: is, disputed: [], said };
