import type { AnomalyState, Closing } from '../../domain/anomaly/evolve.ts';
import { isCorrection } from '../../domain/correction/events.ts';
import type { Cites } from '../../domain/decision/cites.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { seenUpTo } from '../staleness/known.ts';
import { type BasedAct, firstOfCommand } from './based-act.ts';

/** The closings of an anomaly, the latest first; undefined where it is not on record. */
export function closingActs(past: Past, anomaly: Reference): readonly BasedAct[] | undefined {
  const stream = streamOf(anomaly);
  const entries = stream === undefined ? [] : entriesUpTo(past, stream, past.sequence);
  if (stream === undefined || entries.length === 0) return undefined;
  return entries
    .filter(({ type }) => type === 'AnomalyClosed')
    .reverse()
    .flatMap((entry) => {
      const upTo = entries.filter((other) => other.sequence <= entry.sequence || isCorrection(other));
      const state = shownState('anomaly', upTo);
      const closing = state?.closings.at(-1);
      if (state === null || closing === undefined) return [];
      const { basis, deviations } = entry.metadata;
      const cites = citesOf(state, closing);
      const concern = { things: [anomaly, ...state.about], cited: cites.map(({ reference }) => reference) };
      const grounds = [...state.evidence, ...closing.because];
      const acknowledges = { sequences: [], upTo: null };
      const shown = { type: entry.type, stream, said: closing.closed, basis, acknowledges, deviations };
      return {
        ...shown,
        first: firstOfCommand(entries, entry),
        seenUpTo: seenUpTo({ ...closing.closed, basis }, past),
        concern,
        cites,
        grounds,
      };
    });
}

function citesOf(
  { evidence, reported }: NonNullable<AnomalyState>,
  { because, disposition, closed }: Closing,
): Cites[] {
  const refersTo =
    disposition.type === 'merged' ? disposition.into : disposition.type === 'accepted' ? disposition.untilEndOf : null;
  return [
    ...evidence.map((reference): Cites => ({ reference, said: reported, as: 'evidence' })),
    ...[...because, ...(refersTo === null ? [] : [refersTo])].map(
      (reference): Cites => ({ reference, said: closed, as: 'ground' }),
    ),
  ];
}
