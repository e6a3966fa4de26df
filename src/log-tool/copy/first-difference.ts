import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LocalLog, StoredEvent } from '../../store/event-store.ts';

export const pageSize = 256;

/** The first sequence, up to the one given, at which two logs do not hold the same bytes; undefined where there is none. */
export async function firstDifference(
  one: LocalLog,
  other: LocalLog,
  upTo: number,
  onProgress: (done: number) => void = () => {},
): Promise<number | undefined> {
  for (let after = 0; after < upTo; after += pageSize) {
    const limit = Math.min(pageSize, upTo - after);
    const left = one.read(after, limit);
    const right = other.read(after, limit);
    for (let index = 0; index < limit; index += 1) {
      if (!isSameEvent(left[index], right[index])) return after + index + 1;
    }
    onProgress(after + limit);
    await nextTurn();
  }
  return undefined;
}

export function isSameEvent(left: StoredEvent | undefined, right: StoredEvent | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    left.sequence === right.sequence &&
    left.stream === right.stream &&
    left.revision === right.revision &&
    left.id === right.id &&
    left.type === right.type &&
    left.data === right.data &&
    left.metadata === right.metadata
  );
}
