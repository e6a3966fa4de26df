import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const prefix = 'holdpoint.';

/** Tells of every text that is stored, here or by another page of this browser. */
export function subscribeToStored(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('storage', listener);
  };
}

/** A text that this browser keeps for this console; a browser that keeps nothing has none. */
export function storedText(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function storeText(name: string, text: string): void {
  try {
    localStorage.setItem(prefix + name, text);
  } catch {
    // Kept for as long as the page is open only, by whoever asked.
  }
  for (const listener of listeners) listener();
}

/** The same as state: all open consoles of one browser see a change. */
export function useStored(name: string): readonly [string | null, (text: string) => void] {
  const text = useSyncExternalStore(subscribeToStored, () => storedText(name));
  const set = useCallback((changed: string) => storeText(name, changed), [name]);
  return [text, set];
}
