import type { States } from '../../domain/aggregate.ts';
import type { Entry } from '../../domain/event.ts';
import { refuseBroken, UnknownEventError } from '../../domain/stored.ts';
import type { StreamName } from '../../domain/stream.ts';
import { CorruptLogError, type LocalLog } from '../../store/event-store.ts';
import { concerning } from './concerning.ts';
import type { Kept } from './kept.ts';
import { attempt } from './stream-fold.ts';
import type { Past } from './view.ts';
import type { ViewsFile } from './views-file.ts';

/** A fold that fails met an entry that isn't what its type says; a file that fails has a code, or says so itself. */
function unreadable(stream: StreamName, fault: Error, entries: () => readonly Entry[]): Error {
  if (fault instanceof CorruptLogError || 'code' in fault) return fault;
  const found = fault instanceof UnknownEventError ? { fault } : attempt(() => entries().forEach(refuseBroken));
  return new UnknownEventError(`${stream} holds what can't be folded: ${fault.message}`, {
    cause: fault,
    sequence: 'fault' in found && found.fault instanceof UnknownEventError ? found.fault.sequence : undefined,
  });
}

/** Everything as it was at a sequence that the views have reached. */
export function pastAt(
  file: ViewsFile,
  log: LocalLog,
  { streams, indexes }: Pick<Kept, 'streams' | 'indexes'>,
  sequence: number,
): Past {
  const { views, index, record } = file;
  return {
    sequence,
    rows(name) {
      const view = views.find((candidate) => candidate.name === name);
      if (view === undefined) throw new RangeError(`there is no view ${name}`);
      return view.at(sequence);
    },
    state<Kind extends keyof States>(category: Kind, stream: Parameters<Past['state']>[1]) {
      const folded = streams.state(category, stream, sequence);
      if ('fault' in folded) throw unreadable(stream, folded.fault, () => streams.entries(stream, sequence));
      return folded.state as States[Kind];
    },
    entries: (stream) => streams.entries(stream, sequence),
    thing(reference) {
      const found = indexes.thing(record, reference);
      if (found === undefined || found.since > sequence) return undefined;
      return { since: found.since, title: found.title, corrected: found.corrected <= sequence };
    },
    entry: (place) => (place <= sequence ? streams.entry(place) : undefined),
    concerning: (terms, options) =>
      concerning(index.runs, Math.min(sequence, options.upTo ?? sequence), terms, options),
    sequenceAt: (time, upTo = sequence) => log.sequenceAt(time, Math.min(upTo, sequence)),
    subjects: (place) => indexes.subjects(record, place),
    readAhead({ entries = [], subjects = [], things = [] }) {
      streams.readAhead(entries.filter((place) => place <= sequence));
      indexes.readAhead(record, subjects, things);
    },
    things: (kind, { limit, after = 0 }) => record.list(kind, sequence, after, limit),
  };
}
