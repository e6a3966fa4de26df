import { aggregateOf } from '../../domain/aggregate.ts';
import type { Entry } from '../../domain/event.ts';
import type { Category } from '../../domain/stream.ts';
import { shownState } from './state-at.ts';

/** What people called a thing before it was struck through: it stays on record, and is named as what it was. */
export function titleAsVoided(category: Category, entries: readonly Entry[]): string | null {
  const before = entries.filter(({ type }) => type !== 'EntryVoided');
  return before.length === entries.length ? null : aggregateOf(category).title(shownState(category, before));
}
