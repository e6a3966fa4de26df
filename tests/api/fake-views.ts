import type { Views } from '../../src/api/views.ts';
import { aggregateOf, aggregates } from '../../src/domain/aggregate.ts';
import type { Entry } from '../../src/domain/event.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { decodeEntry, showEntry } from '../../src/domain/stored.ts';
import { thingOf } from '../../src/domain/stream.ts';
import { foldedCategoryOf } from '../../src/projections/engine/stream-fold.ts';
import { termsOf } from '../../src/projections/engine/terms.ts';
import type { Past } from '../../src/projections/engine/view.ts';
import { ViewStoppedError } from '../../src/projections/engine/view-stopped-error.ts';
import type { LocalLog } from '../../src/store/event-store.ts';

/** Views that a test can hold back or stop; everything is folded anew from the log whenever it is asked for. */
export interface FakeViews extends Views {
  /** From now on nothing is read beyond this sequence. */
  hold(sequence: number | undefined): void;
  /** From now on they are being rebuilt. */
  starting(): void;
  /** From now on nothing can be read: what they are kept on fails. */
  failing(fault: string): void;
  /** A board named `board` can't read this entry. */
  stopAt(sequence: number): void;
}

export function fakeViews(log: LocalLog): FakeViews {
  let ready = true;
  let fault: string | null = null;
  let held: number | undefined;
  let stopped: ReturnType<Views['status']>[number]['stopped'] = null;
  const sequence = () => Math.min(held ?? Number.POSITIVE_INFINITY, log.head().sequence);
  return {
    sequence,
    ready: () => ready,
    fault: () => fault,
    at: (at) => pastOf(log, at, stopped?.sequence),
    together: (read) => read(),
    async reach(wanted, milliseconds) {
      if (sequence() >= wanted) return true;
      await new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 50)));
      return sequence() >= wanted;
    },
    status: () => [{ name: 'board', sequence: stopped === null ? sequence() : stopped.sequence - 1, stopped }],
    hold: (at) => {
      held = at;
    },
    starting: () => {
      ready = false;
    },
    failing: (why) => {
      ready = false;
      fault = why;
    },
    stopAt: (at) => {
      stopped = { sequence: at, detail: 'poison' };
    },
  };
}

function pastOf(log: LocalLog, sequence: number, stoppedAt: number | undefined): Past {
  const upTo = () => log.read(0, sequence).map(decodeEntry);
  const inStream = (stream: Entry['stream']) => log.readStream(stream, sequence).map(decodeEntry);
  const past: Past = {
    sequence,
    rows: (view) => {
      if (stoppedAt !== undefined && stoppedAt <= sequence) throw new ViewStoppedError(view, stoppedAt, 'poison');
      const page = () => ({ items: [], next: null });
      const none = () => [];
      const nothing = () => new Map();
      const many = { getAll: nothing, withPrefixes: nothing, range: none };
      return { sequence, get: () => undefined, withPrefix: none, ...many, page, pageBytes: page, changes: none };
    },
    state: (category, stream) => aggregates[category].fold(inStream(stream)),
    entries: inStream,
    sequenceAt: (time, upTo = sequence) => log.sequenceAt(time, Math.min(upTo, sequence)),
    thing: () => undefined,
    subjects: (at) => subjectsAt(log, at),
    readAhead: () => {},
    entry: (at) => (at > sequence ? undefined : log.readAt([at]).map(showEntry)[0]),
    concerning: (terms, { limit, after, descending = false, upTo: last = sequence, also = [] }) => {
      const isThere = (at: number) => at <= last && also.every((sought) => sought.up()(at) === at);
      const found = upTo().filter((entry) => {
        const about = termsOf(entry, past.subjects(entry.sequence));
        return terms.every((term) => about.has(term)) && isThere(entry.sequence);
      });
      const ordered = descending ? found.toReversed() : found;
      const from = after ?? (descending ? Number.POSITIVE_INFINITY : 0);
      const later = ordered.filter((entry) => (descending ? entry.sequence < from : entry.sequence > from));
      return later.slice(0, limit).map((entry) => entry.sequence);
    },
    things: (kind, { limit, after = 0 }) =>
      upTo()
        .filter((entry) => entry.revision === 0 && thingOf(entry.stream)?.startsWith(`${kind}/`))
        .filter((entry) => entry.sequence > after)
        .slice(0, limit)
        .map((entry) => ({ reference: thingOf(entry.stream) as Reference, since: entry.sequence })),
  };
  return past;
}

/** As the state of its stream says before it and after it. */
function subjectsAt(log: LocalLog, sequence: number): readonly Reference[] {
  const stream = log.readAt([sequence])[0]?.stream;
  const category = stream === undefined ? undefined : foldedCategoryOf(stream);
  if (stream === undefined || category === undefined) return [];
  const { fold, subjects } = aggregateOf(category);
  const history = log.readStream(stream, sequence).map(decodeEntry);
  return [...subjects(fold(history.slice(0, -1))), ...subjects(fold(history))];
}
