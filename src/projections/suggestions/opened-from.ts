import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { keys, type SuggestionRow } from './row.ts';
import { suggestions } from './view.ts';

/** What raised the suggestion that a decision was opened from: the entry, and the anomalies that met the rule by it. */
export function raisingOf(past: Past, decision: Reference): readonly Reference[] {
  const row = past.rows(suggestions.name).get(keys.suggestion(decision.slice('decision/'.length)));
  if (row === undefined) return [];
  const { raised, anomalies } = rowOf<SuggestionRow>(row);
  return [`entry/${raised.sequence}` as Reference, ...anomalies];
}

/** The decisions that were opened from what a thing, or an entry, raised. */
export const openedFrom = (past: Past, raising: Reference): readonly Reference[] =>
  past
    .rows(suggestions.name)
    .withPrefix(keys.opened(raising))
    .map(({ value }) => rowOf<Reference>(value));
