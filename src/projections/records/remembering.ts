import type { Entry } from '../../domain/event.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { Past, RowsAt } from '../engine/view.ts';

/** The same past, which reads each stream and entry only once: a record names the same things many times. */
export function remembering(past: Past): Past {
  if (remember.has(past)) return past;
  const made = memoryOf(past);
  remember.add(made);
  return made;
}

const remember = new WeakSet<Past>();

function memoryOf(past: Past): Past {
  const streams = new Map<StreamName, readonly Entry[]>();
  const entries = new Map<number, Entry | undefined>();
  const states = new Map<string, unknown>();
  const rows = new Map<string, RowsAt>();
  return {
    sequence: past.sequence,
    rows(view) {
      const found = rows.get(view) ?? past.rows(view);
      rows.set(view, found);
      return found;
    },
    concerning: (terms, options) => past.concerning(terms, options),
    things: (kind, options) => past.things(kind, options),
    state(category, stream) {
      // What was kept under the category's name is a state of that category.
      const known = states.get(stream) as ReturnType<typeof past.state<typeof category>> | undefined;
      const state = known ?? past.state(category, stream);
      states.set(stream, state);
      return state;
    },
    entries(stream) {
      const found = streams.get(stream) ?? past.entries(stream);
      streams.set(stream, found);
      return found;
    },
    sequenceAt: (time, upTo) => past.sequenceAt(time, upTo),
    thing: (reference) => past.thing(reference),
    subjects: (sequence) => past.subjects(sequence),
    readAhead: (next) => past.readAhead(next),
    entry(sequence) {
      if (!entries.has(sequence)) entries.set(sequence, past.entry(sequence));
      return entries.get(sequence);
    },
  };
}
