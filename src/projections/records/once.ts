import type { Past } from '../engine/view.ts';

/** What is known of some arguments, and of those that begin so. */
interface Known<Found> {
  answer?: Found;
  readonly more: Map<string | number, Known<Found>>;
}

/**
 * The same function, which finds each answer once for a past: what a record names is named many times, and how it
 * stands is walked to through many others.
 */
export function once<Arguments extends readonly (string | number)[], Found extends object>(
  find: (past: Past, ...asked: Arguments) => Found,
): (past: Past, ...asked: Arguments) => Found {
  const found = new WeakMap<Past, Known<Found>>();
  return (past, ...asked) => {
    let known = found.get(past);
    if (known === undefined) {
      known = { more: new Map() };
      found.set(past, known);
    }
    for (const argument of asked) {
      let next = known.more.get(argument);
      if (next === undefined) {
        next = { more: new Map() };
        known.more.set(argument, next);
      }
      known = next;
    }
    known.answer ??= find(past, ...asked);
    return known.answer;
  };
}
