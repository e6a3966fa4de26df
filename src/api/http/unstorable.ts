import { type Path, pointerAt } from '../../domain/pointer.ts';
import type { Fault } from '../problems/problem.ts';

const most = 100;

/**
 * What no entry may hold, wherever a schema lets any JSON in: numbers that aren't safe integers, texts that have no
 * UTF-8, and keys that mean something to JavaScript. The first hundred, each with its place.
 */
export function unstorableIn(body: unknown): readonly Fault[] {
  const faults: Fault[] = [];
  const visit = (value: unknown, path: Path | null): void => {
    if (faults.length >= most) return;
    const detail = faultOf(value);
    if (detail !== undefined) faults.push({ pointer: pointerAt(path), detail });
    if (typeof value !== 'object' || value === null) return;
    for (const [step, member] of Object.entries(value)) {
      const place = { before: path, step };
      const wrong = Array.isArray(value) ? undefined : faultOfKey(step);
      if (wrong === undefined) visit(member, place);
      else faults.push({ pointer: pointerAt(place), detail: wrong });
    }
  };
  visit(body, null);
  return faults.slice(0, most);
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
