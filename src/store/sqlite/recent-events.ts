import type { StoredEvent } from '../event-store.ts';

/**
 * The latest events of a log, which are in memory from having been appended: whoever follows the log reads these,
 * rather than what was written just before.
 */
export interface RecentEvents {
  /** They follow one another, and what was added before. */
  add(events: readonly StoredEvent[]): void;
  /** As `LocalLog.read`; undefined where that goes back further. */
  after(sequence: number, limit: number): readonly StoredEvent[] | undefined;
  /** What comes next doesn't follow what was added. */
  clear(): void;
}

// In UTF-16 units; it is twice that before the oldest go, so that they don't go one by one.
const keptText = 1_000_000;

const textOf = ({ data, metadata }: StoredEvent): number => data.length + metadata.length;

export function recentEvents(): RecentEvents {
  let kept: StoredEvent[] = [];
  let text = 0;

  function dropOldest(): void {
    let dropped = 0;
    while (text > keptText) {
      text -= textOf(kept[dropped] as StoredEvent);
      dropped += 1;
    }
    kept = kept.slice(dropped);
  }

  return {
    add(events) {
      for (const event of events) {
        kept.push(event);
        text += textOf(event);
      }
      if (text > 2 * keptText) dropOldest();
    },
    after(sequence, limit) {
      const [first] = kept;
      const from = first === undefined ? -1 : sequence + 1 - first.sequence;
      return from < 0 ? undefined : kept.slice(from, from + limit);
    },
    clear() {
      kept = [];
      text = 0;
    },
  };
}
