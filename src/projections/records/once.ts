import type { Past } from '../engine/view.ts';

/**
 * The same function, which finds each answer once for a past: what a record names is named many times, and how it
 * stands is walked to through many others.
 */
export function once<Arguments extends readonly (string | number)[], Found extends object>(
  find: (past: Past, ...asked: Arguments) => Found,
): (past: Past, ...asked: Arguments) => Found {
  const found = new WeakMap<Past, Map<string, Found>>();
  return (past, ...asked) => {
    const known = found.get(past) ?? new Map<string, Found>();
    found.set(past, known);
    // No reference, and no number, has a space in it.
    const key = asked.join(' ');
    const answer = known.get(key) ?? find(past, ...asked);
    known.set(key, answer);
    return answer;
  };
}
