import { aggregateOf } from '../../domain/aggregate.ts';
import { definitionOf } from '../../domain/catalogue.ts';
import { concerns } from '../../domain/concerns.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { rememberedWith } from '../../domain/remembered-with.ts';
import { categoryOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo } from '../records/state-at.ts';

/** The things that an entry concerns, as the index has it: by what its stream was about before it and after it. */
export const concerned = (past: Past, entry: Entry): readonly Reference[] => thingsIn(entry, past);

// What comes later changes nothing of it.
const thingsIn = rememberedWith((entry: Entry, past: Past): readonly Reference[] => {
  const category = categoryOf(entry.stream);
  if (category === undefined || category === 'log') return [...concerns(entry, [])];
  const history = entry.revision === 0 ? [entry] : entriesUpTo(past, entry.stream, entry.sequence);
  // What this Holdpoint can't fold says no more than its envelope.
  if (history.some(({ type }) => definitionOf(type) === undefined)) return [...concerns(entry, [])];
  const { fold, subjects } = aggregateOf(category);
  return [...concerns(entry, [...subjects(fold(history.slice(0, -1))), ...subjects(fold(history))])];
});
