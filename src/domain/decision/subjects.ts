import type { Reference } from '../reference.ts';
import type { DecisionState } from './state.ts';

/** What it is for, and those whom its program says something of. */
export function subjects(state: DecisionState): readonly Reference[] {
  if (state === null) return [];
  const program = state.taken?.program ?? [];
  return [
    ...(state.terms.scope.value ?? []),
    ...program.flatMap(({ subject, returnsIn }) => (returnsIn === null ? [subject] : [subject, returnsIn])),
  ];
}
