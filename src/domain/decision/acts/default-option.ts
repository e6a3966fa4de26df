import type { Rejection, Result } from '../../decider.ts';
import type { Decision } from '../state.ts';
import { isDisputed, type TermAsStored } from '../terms.ts';
import { refuseUnlessStands } from './options.ts';

/** A default that is an option is one that stands. */
export const refuseDefaultOption = (
  said: TermAsStored<'default'>,
  state: Pick<Decision, 'options'>,
  pointer: string,
): Result<never, Rejection> | undefined =>
  said === null || isDisputed(said) || said.option === null
    ? undefined
    : refuseUnlessStands(state, { option: said.option }, pointer);
