import { declares } from '../../domain/declares.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo } from './state-at.ts';

/** Whether a thing, a part of one or an entry was on record then; what was voided is on record still. */
export function isOnRecord(past: Past, reference: Reference): boolean {
  const parsed = parseReference(reference);
  if (parsed?.kind === 'entry') return parsed.sequence <= past.sequence;
  const stream = streamOf(reference);
  if (stream === undefined) return false;
  const entries = entriesUpTo(past, stream, past.sequence);
  if (reference === wholeOf(reference)) return entries.length > 0;
  return entries.some((entry) => declares(entry).includes(reference));
}
