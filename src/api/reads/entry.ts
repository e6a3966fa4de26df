import { definitionOf } from '../../domain/catalogue.ts';
import { effectiveEntries } from '../../domain/correction/effective.ts';
import { isCorrection } from '../../domain/correction/events.ts';
import type { Entry } from '../../domain/event.ts';
import type { Past } from '../../projections/engine/view.ts';
import { entryRecord } from '../answers/entry.ts';
import { entryJson } from './entry-json.ts';
import { readOne } from './read.ts';

/** What may be said about an entry afterwards, for whoever wants to correct it. */
const correctable = (entry: Entry): readonly string[] => {
  const { folded = [], shown = [] } = definitionOf(entry.type)?.correctable ?? {};
  return ['/occurredAt', ...folded, ...shown];
};

/** One entry as it was recorded, what corrected or voided it, and how it stands after that. */
function entryAt(past: Past, sequence: number) {
  const entry = past.entry(sequence);
  if (entry === undefined) return undefined;
  const stream = past.entries(entry.stream);
  const after = stream.filter((later) => isCorrection(later) && later.facts.revision === entry.revision);
  const standing = effectiveEntries(stream, 'all').find(({ revision }) => revision === entry.revision);
  return {
    entry: entryJson(entry),
    corrections: after.filter(({ type }) => type === 'EntryCorrected').map(entryJson),
    voided: after.filter(({ type }) => type === 'EntryVoided').map(entryJson)[0] ?? null,
    asCorrected: standing === undefined ? null : { facts: standing.facts, occurredAt: standing.metadata.occurredAt },
    correctable: isCorrection(entry) ? [] : correctable(entry),
  };
}

export const entryRead = readOne({
  path: '/entries/{sequence}',
  parameters: { sequence: 'sequence' },
  summary: 'One entry, with what corrected or voided it',
  answer: entryRecord,
  read: ({ past, parameters }) => entryAt(past, Number(parameters.sequence)),
});
