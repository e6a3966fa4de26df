import type { States } from '../../domain/aggregate.ts';
import { readEntry } from '../../domain/stored.ts';
import type { LocalLog } from '../../store/event-store.ts';
import { concerning } from './concerning.ts';
import { foldAt } from './stream-fold.ts';
import type { Past } from './view.ts';
import type { ViewsFile } from './views-file.ts';

/** Everything as it was at a sequence that the views have reached. */
export function pastAt({ views, index }: ViewsFile, log: LocalLog, sequence: number): Past {
  return {
    sequence,
    rows(name) {
      const view = views.find((candidate) => candidate.name === name);
      if (view === undefined) throw new RangeError(`there is no view ${name}`);
      return view.at(sequence);
    },
    state<Kind extends keyof States>(category: Kind, stream: Parameters<Past['state']>[1]) {
      const folded = foldAt(log, category, stream, sequence);
      if ('fault' in folded) throw folded.fault;
      return folded.state as States[Kind];
    },
    entries: (stream) => log.readStream(stream, sequence).map(readEntry),
    entry(place) {
      const [event] = place <= sequence ? log.readAt([place]) : [];
      return event === undefined ? undefined : readEntry(event);
    },
    concerning: (terms, options) => concerning(index.runs, sequence, terms, options),
    things: (kind, { limit, after = 0 }) => index.things(kind, sequence, after, limit),
  };
}
