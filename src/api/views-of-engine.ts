import type { ProjectionEngine } from '../projections/engine/engine.ts';
import type { LocalLog } from '../store/event-store.ts';
import type { Views } from './views.ts';

/** The views as the projection engine keeps them. `started`: it has once been where the log is. */
export const viewsOfEngine = (engine: ProjectionEngine, log: LocalLog, started: () => boolean): Views => ({
  sequence: () => engine.head,
  // Behind what was answered before a restart, or rebuilding everything, is no place to read from.
  ready: () => started() && (engine.head > 0 || log.head().sequence === 0),
  at: (sequence) => engine.at(sequence),
  together: (read) => engine.together(read),
  reach: (sequence, milliseconds) => engine.waitFor(sequence, milliseconds),
  fault: () => engine.failure?.message ?? null,
  status: () =>
    engine.status().map(({ view, position, stopped }) => ({
      name: view,
      sequence: position,
      stopped: stopped === undefined ? null : { sequence: stopped.sequence, detail: stopped.reason },
    })),
});
