import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';

// Enough for any reasoning that people follow; what is cited by more than these is not followed further.
const mostFollowed = 500;

/**
 * What was put before somebody, and what that rests on in turn: what assessments cite, and the hypotheses that they held
 * for possible or more. As on record at a sequence.
 */
export function restedOn(past: Past, putBefore: readonly Reference[], at: number): ReadonlySet<Reference> {
  const found = new Set(putBefore);
  // A set may be added to while it is walked, and is walked to its end.
  for (const reference of found) {
    for (const cited of citedByAssessment(past, reference, at)) if (found.size < mostFollowed) found.add(cited);
  }
  return found;
}

const held = new Set(['suspected', 'likely', 'confirmed']);

function citedByAssessment(past: Past, reference: Reference, at: number): readonly Reference[] {
  const stream = parseReference(reference)?.kind === 'assessment' ? streamOf(wholeOf(reference)) : undefined;
  const state = stream === undefined ? null : shownState('assessment', entriesUpTo(past, stream, at));
  if (state === null) return [];
  return [
    ...state.cites,
    ...state.findings.flatMap(({ cites }) => cites),
    ...state.hypotheses.filter(({ standing }) => held.has(standing)).map(({ hypothesis }) => hypothesis),
  ];
}
