import { definitionOf } from '../catalogue.ts';
import type { ClaimedTime } from '../claimed-time.ts';
import type { Entry } from '../event.ts';
import { matchesPattern, withValueAt } from '../pointer.ts';
import { accepts, schemasAt } from '../schema-at.ts';
import { type CorrectionEvent, isCorrection } from './events.ts';

export interface Change {
  readonly pointer: string;
  readonly was: unknown;
  readonly is: unknown;
}

/** An entry with the given changes made. A null is put in place where there may be one; else it leaves nothing there. */
export function withChanges(entry: Entry, changes: readonly Change[]): Entry {
  let { facts } = entry;
  let { occurredAt } = entry.metadata;
  for (const { pointer, is } of changes) {
    if (pointer === '/occurredAt') occurredAt = is as ClaimedTime | null;
    else facts = withValueAt(facts, pointer, is === null && !mayBeNull(entry, pointer) ? undefined : is);
  }
  return { ...entry, facts, metadata: { ...entry.metadata, occurredAt } };
}

function mayBeNull(entry: Entry, pointer: string): boolean {
  const definition = definitionOf(entry.type);
  return definition !== undefined && schemasAt(definition.facts, pointer).some((schema) => accepts(schema, null));
}

const isFolded = (entry: Entry, pointer: string): boolean =>
  pointer === '/occurredAt' ||
  (definitionOf(entry.type)?.correctable.folded ?? []).some((pattern) => matchesPattern(pointer, pattern));

/**
 * `all`: as last corrected in everything. `folded`: in times, quantities and what an observation is about only, as folds
 * read it.
 */
export type Extent = 'all' | 'folded';

/**
 * The entries of one stream as they stand after its corrections and voidings, which are left out themselves: what a
 * fold reads. What was voided is left out; what was accepted is not judged again.
 */
export function effectiveEntries(history: readonly Entry[], extent: Extent = 'folded'): readonly Entry[] {
  if (!history.some(isCorrection)) return history;
  const byRevision = new Map<number, Entry>();
  for (const entry of history) {
    if (isCorrection(entry)) apply(byRevision, entry, extent);
    else byRevision.set(entry.revision, entry);
  }
  return [...byRevision.values()];
}

function apply(byRevision: Map<number, Entry>, entry: Entry<CorrectionEvent>, extent: Extent): void {
  const target = byRevision.get(entry.facts.revision);
  if (target === undefined) return;
  if (entry.type === 'EntryVoided') {
    byRevision.delete(target.revision);
    return;
  }
  const changes = entry.facts.changes.filter((change) => extent === 'all' || isFolded(target, change.pointer));
  byRevision.set(target.revision, withChanges(target, changes));
}
