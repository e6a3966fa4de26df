import { parseReference, type Reference, wholeOf } from '../reference.ts';
import type { DecisionState } from './state.ts';

/** The anomalies that a decision is about, awaits or cites, whose criteria are its own too; a hypothesis counts as its anomaly. */
export function namedAnomalies(state: DecisionState): readonly Reference[] {
  if (state === null) return [];
  const { terms, evidence } = state;
  const named = [
    ...(terms.scope.value ?? []),
    ...(terms.awaits.value ?? []),
    ...evidence.map(({ reference }) => reference),
  ];
  return [...new Set(named.filter((reference) => parseReference(reference)?.kind === 'anomaly').map(wholeOf))];
}
