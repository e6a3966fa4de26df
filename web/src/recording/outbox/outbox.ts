import { isUnsent, type Unsent } from './unsent.ts';

/** Where a browser keeps a text; one that keeps nothing answers null. */
export interface Shelf {
  readonly read: () => string | null;
  readonly write: (text: string) => void;
  /** Tells of what other pages of this browser wrote. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Outbox {
  /** Oldest first; the same list until something changes. */
  readonly all: () => readonly Unsent[];
  readonly put: (unsent: Unsent) => void;
  readonly remove: (id: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

function parsed(text: string): readonly Unsent[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isUnsent) : [];
  } catch {
    return [];
  }
}

/**
 * What isn't recorded yet, kept across reloads and shared by all pages of a browser. Where the browser keeps nothing, it
 * is kept for as long as the page is open.
 */
export function createOutbox(shelf: Shelf): Outbox {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let items: readonly Unsent[] = [];

  const all = () => {
    const stored = shelf.read();
    if (stored !== null && stored !== text) {
      text = stored;
      items = parsed(stored);
    }
    return items;
  };
  const change = (changed: readonly Unsent[]) => {
    items = changed;
    text = JSON.stringify(changed);
    shelf.write(text);
    for (const listener of listeners) listener();
  };
  return {
    all,
    put: (unsent) => {
      const before = all();
      const known = before.some(({ id }) => id === unsent.id);
      change(known ? before.map((each) => (each.id === unsent.id ? unsent : each)) : [...before, unsent]);
    },
    remove: (id) => change(all().filter((each) => each.id !== id)),
    subscribe: (listener) => {
      listeners.add(listener);
      const stop = shelf.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}
