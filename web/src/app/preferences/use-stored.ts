import { useCallback, useSyncExternalStore } from 'react';
import { storedListeners, storedText, storeText } from './stored-text.ts';

/** Tells of every text that is stored, here or by another page of this browser. */
export function subscribeToStored(listener: () => void): () => void {
  storedListeners.add(listener);
  globalThis.addEventListener('storage', listener);
  return () => {
    storedListeners.delete(listener);
    globalThis.removeEventListener('storage', listener);
  };
}

/** The same as state: all open consoles of one browser see a change. */
export function useStored(name: string): readonly [string | null, (text: string) => void] {
  const text = useSyncExternalStore(subscribeToStored, () => storedText(name));
  const set = useCallback((changed: string) => storeText(name, changed), [name]);
  return [text, set];
}
