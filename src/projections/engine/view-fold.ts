import type { Category } from '../../domain/stream.ts';
import { CorruptLogError } from '../../store/event-store.ts';
import { rowsReader } from './rows-at.ts';
import { asError } from './stream-fold.ts';
import type { Change, RowsAt, StreamStates, View } from './view.ts';
import { openViewRows } from './view-rows.ts';
import { ViewStoppedError } from './view-stopped-error.ts';
import type { ViewTables } from './view-tables.ts';

/** A view at its position. One that met what it can't fold stands still before it, and is not asked again. */
export interface ViewFold {
  readonly name: string;
  readonly reads: ReadonlySet<Category>;
  readonly position: number;
  readonly stopped: ViewStoppedError | undefined;
  /** The view reads this category, and the entry is the next one for it. */
  fold(change: Change, states: StreamStates): void;
  stop(sequence: number, cause: Error): void;
  /** Nothing up to here is left to fold; a stopped view stays where it is. */
  advance(sequence: number): void;
  flush(): void;
  /** @throws ViewStoppedError where the view stopped before that sequence */
  at(sequence: number): RowsAt;
}

export function openViewFold(view: View, tables: ViewTables, from: number): ViewFold {
  const held = openViewRows(tables);
  const read = rowsReader(tables, held);
  let position = from;
  let stopped: ViewStoppedError | undefined;

  function stop(sequence: number, cause: Error): void {
    stopped = new ViewStoppedError(view.name, sequence, cause);
    position = sequence - 1;
  }

  return {
    name: view.name,
    reads: view.reads,
    get position() {
      return position;
    },
    get stopped() {
      return stopped;
    },
    fold(change, states) {
      const { sequence } = change.entry;
      try {
        view.fold(change, held.rows, states);
      } catch (error) {
        held.discard();
        // A disk or a log that fails is not the entry's fault: another time it can be folded.
        if (isOfStorage(error)) throw error;
        stop(sequence, asError(error));
        return;
      }
      held.commit(sequence);
    },
    stop,
    advance(sequence) {
      if (stopped === undefined) position = Math.max(position, sequence);
    },
    flush: held.flush,
    at(sequence) {
      if (stopped !== undefined && sequence > position) throw stopped;
      return read(sequence);
    },
  };
}

/** An error of a file, rather than of what is in it. */
const isOfStorage = (error: unknown): boolean =>
  error instanceof CorruptLogError || (error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR');
