import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { categoryOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { firstOfEach, newestOf, type Section } from './section.ts';

/** The newest observations about a thing, and those that a correction says are about it after all. */
export function observationsOn(past: Past, thing: Reference): Section<Entry> {
  const recorded = newestOf(past, thing, ['ObservationRecorded']);
  const corrections = newestOf(past, thing, ['EntryCorrected']);
  const moved = corrections.items.flatMap(({ stream }) =>
    categoryOf(stream) === 'observation' ? past.entries(stream).slice(0, 1) : [],
  );
  const items = [...recorded.items, ...moved].sort((left, right) => left.sequence - right.sequence);
  return firstOfEach({ items, more: [...recorded.more, ...corrections.more] });
}
