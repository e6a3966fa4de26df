import { pointerTo } from '../../domain/pointer.ts';
import type { Fault } from '../problems/problem.ts';

const most = 100;

/**
 * What no entry may hold, wherever a schema lets any JSON in: numbers that aren't safe integers, texts that have no
 * UTF-8, and keys that mean something to JavaScript. The first hundred, each with its place.
 */
export function unstorableIn(body: unknown): readonly Fault[] {
  if (isStorable(body)) return [];
  const faults: Fault[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (faults.length >= most) return;
    const detail = faultOf(value);
    if (detail !== undefined) faults.push({ pointer: pointerTo(path), detail });
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      const place = [...path, key];
      const wrong = Array.isArray(value) ? undefined : faultOfKey(key);
      if (wrong === undefined) visit(member, place);
      else faults.push({ pointer: pointerTo(place), detail: wrong });
    }
  };
  visit(body, []);
  return faults.slice(0, most);
}

/** The same question without the places, for nearly every body. */
function isStorable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return faultOf(value) === undefined;
  if (Array.isArray(value)) return value.every(isStorable);
  return Object.entries(value).every(([key, member]) => faultOfKey(key) === undefined && isStorable(member));
}

function faultOf(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    return 'is not an integer within ±(2^53−1); a measured number goes as text';
  }
  if (typeof value === 'string' && !value.isWellFormed()) return 'holds a lone surrogate, which has no UTF-8';
  return undefined;
}

function faultOfKey(key: string): string | undefined {
  if (key === '__proto__') return 'is not known here';
  // The pointer to such a key must itself be a text that can be sent.
  if (!key.isWellFormed()) return 'is a key with a lone surrogate, which has no UTF-8';
  return undefined;
}
