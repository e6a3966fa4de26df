import type { Position } from '@eventstore/db-client';
import type { StreamName } from '../../domain/stream.ts';

/** What the mirror has to show: a stream up to a revision, which the store may have said to be at a position. */
export interface Awaited {
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position | undefined;
}

export interface Waiters {
  /** Whether it comes within so many milliseconds. */
  wait(awaited: Awaited, milliseconds: number): Promise<boolean>;
  /** Lets go of those who have what they wait for. */
  look(isThere: (awaited: Awaited) => boolean): void;
  /** Lets go of all, with nothing. */
  end(): void;
}

export function waiters(): Waiters {
  const waiting = new Map<Awaited, (came: boolean) => void>();
  return {
    wait: (awaited, milliseconds) =>
      new Promise((resolve) => {
        const settle = (came: boolean) => {
          clearTimeout(timer);
          waiting.delete(awaited);
          resolve(came);
        };
        const timer = setTimeout(() => settle(false), milliseconds);
        waiting.set(awaited, settle);
      }),
    look(isThere) {
      for (const [awaited, settle] of waiting) if (isThere(awaited)) settle(true);
    },
    end() {
      for (const settle of waiting.values()) settle(false);
    },
  };
}
