import type { States } from '../../domain/aggregate.ts';
import { isCorrection } from '../../domain/correction/events.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from './state-at.ts';

/**
 * A thing in its words as last corrected; struck through, as it was before that, for what is voided stays. The state is
 * null where nothing is on record.
 */
export function shownIn<Kind extends keyof States>(
  past: Past,
  kind: Kind,
  stream: StreamName,
): { readonly state: States[Kind]; readonly voided: boolean } {
  const entries = entriesUpTo(past, stream, past.sequence);
  const state = past.state(kind, stream);
  if (state !== null) return { state: entries.some(isCorrection) ? shownState(kind, entries) : state, voided: false };
  const voiding = entries.findLastIndex(({ type }) => type === 'EntryVoided');
  return { state: shownState(kind, entries.slice(0, Math.max(0, voiding))), voided: voiding !== -1 };
}
