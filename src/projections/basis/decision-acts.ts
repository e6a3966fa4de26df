import { isCorrection } from '../../domain/correction/events.ts';
import { citesIn } from '../../domain/decision/cites.ts';
import { concernOf } from '../../domain/decision/knowledge-breaches.ts';
import type { Reference } from '../../domain/reference.ts';
import { saidAs } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { seenUpTo } from '../staleness/known.ts';
import { groundsOfDecision } from '../staleness/rests-on.ts';
import { type BasedAct, firstOfCommand } from './based-act.ts';

const types = new Set(['DecisionTaken', 'FlightProgramDecided', 'DecisionReaffirmed']);

/** The taking of a decision and its reaffirmations, the latest first; undefined where it is not on record. */
export function decisionActs(past: Past, decision: Reference): readonly BasedAct[] | undefined {
  const stream = streamOf(decision);
  const entries = stream === undefined ? [] : entriesUpTo(past, stream, past.sequence);
  if (stream === undefined || entries.length === 0) return undefined;
  return entries
    .filter(({ type }) => types.has(type))
    .reverse()
    .flatMap((entry) => {
      // With its own time as last corrected, and nothing else that came later.
      const upTo = entries.filter((other) => other.sequence <= entry.sequence || isCorrection(other));
      const state = shownState('decision', upTo);
      const act = entry.type === 'DecisionReaffirmed' ? state?.reaffirmations.at(-1) : state?.taken;
      if (state === null || act === null || act === undefined) return [];
      const { basis, acknowledges, deviations } = act;
      const first = firstOfCommand(entries, entry);
      const concern = concernOf(state);
      const grounds = groundsOfDecision(state).map(({ to }) => to);
      const shown = { type: entry.type, stream, said: saidAs(act), basis, acknowledges, deviations };
      return { ...shown, first, seenUpTo: seenUpTo(act, past), concern, cites: citesIn(state), grounds };
    });
}
