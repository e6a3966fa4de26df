import { earliestOf, latestOf, parseClaimedTime } from '../../../../src/domain/claimed-time.ts';

/**
 * A moment as somebody writes it, as the API takes it: `88` and `#88` are a sequence; a time is what was on record
 * before it began or, of the later of two moments, when it was over. Undefined for what is neither.
 */
export function momentOf(said: string | number, which: 'from' | 'to'): string | undefined {
  const text = String(said);
  const [, sequence] = /^#?\s*(\d{1,15})$/.exec(text) ?? [];
  // Digits alone are a sequence, also where they could be a year.
  if (sequence !== undefined) return Number(sequence) > 0 ? String(Number(sequence)) : undefined;
  if (parseClaimedTime(text) === undefined) return undefined;
  const instant = which === 'from' ? earliestOf(text) : latestOf(text);
  return Number.isFinite(instant) ? new Date(instant).toISOString() : undefined;
}
