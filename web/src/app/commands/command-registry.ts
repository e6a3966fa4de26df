import type { Command } from './command.ts';

export interface CommandRegistry {
  /** @returns takes them away again */
  readonly register: (commands: readonly Command[]) => () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** All that are there, in the order in which they came; the same list until that changes. */
  readonly commands: () => readonly Command[];
}

/** Screens put what they can do here; the keys, their list and the palette read it. */
export function createCommandRegistry(): CommandRegistry {
  const groups = new Set<readonly Command[]>();
  const listeners = new Set<() => void>();
  let all: readonly Command[] = [];
  const changed = () => {
    all = [...groups].flat();
    for (const listener of listeners) listener();
  };
  return {
    register: (commands) => {
      groups.add(commands);
      changed();
      return () => {
        groups.delete(commands);
        changed();
      };
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commands: () => all,
  };
}
