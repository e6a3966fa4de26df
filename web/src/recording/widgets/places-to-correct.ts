import { pointerTo, valueAt } from '../../../../src/domain/pointer.ts';
import type { Answer } from '../../api/client.ts';
import { labelOf } from '../form/labels.ts';

interface Place {
  readonly pointer: string;
  readonly label: string;
  /** The value as last corrected; null where there is none. */
  readonly was: string | number | null;
}

/** The steps of a pattern, with each `*` as many times as the value has items there. */
function pointersOf(value: unknown, pattern: string): readonly string[] {
  const star = pattern.indexOf('/*');
  if (star === -1) return [pattern];
  const list = valueAt(value, pattern.slice(0, star));
  if (!Array.isArray(list)) return [];
  return list.flatMap((_item, index) =>
    pointersOf(value, pattern.slice(0, star) + pointerTo([index]) + pattern.slice(star + 2)),
  );
}

const nameOf = (pointer: string): string =>
  pointer
    .slice(1)
    .split('/')
    .map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : labelOf(step)))
    .join(' ');

/** The places in an entry that can be corrected by typing, as they stand now. */
export function placesToCorrect({
  entry,
  asCorrected,
  correctable,
}: Answer<'/v1/entries/{sequence}'>): readonly Place[] {
  const { facts, occurredAt } = asCorrected ?? entry;
  const claims = { ...(facts as object), occurredAt };
  return [...new Set(correctable.flatMap((pattern) => pointersOf(claims, pattern)))].flatMap((pointer) => {
    const value = valueAt(claims, pointer) ?? null;
    const isTyped = value === null || typeof value === 'string' || typeof value === 'number';
    return isTyped ? [{ pointer, label: nameOf(pointer), was: value }] : [];
  });
}

/** What was typed, as a value of the kind that stood there. */
export function typedAs(was: string | number | null, typed: string): string | number | null {
  const text = typed.trim();
  if (text === '') return null;
  return typeof was === 'number' && /^-?\d+$/.test(text) ? Number(text) : text;
}
