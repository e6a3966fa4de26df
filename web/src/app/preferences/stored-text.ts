/** Told of every text that is stored by this page. */
export const storedListeners = new Set<() => void>();
const prefix = 'holdpoint.';

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
  for (const listener of storedListeners) listener();
}
