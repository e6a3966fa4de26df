import type { DecisionState } from '../../domain/decision/state.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { carriedOutBy, foldOrdered } from '../decisions/carried-out.ts';
import { inForceOf } from '../decisions-in-force/row.ts';
import type { Rows, StreamStates, View } from '../engine/view.ts';
import { foldCorrected, wasCorrected } from '../words.ts';
import { awaitedAs, awaiting, foldAwaits } from './awaited.ts';
import { foldRequests, openRequestsAbout } from './open-requests.ts';
import { orderOf, placeOf } from './order.ts';
import { pendingDecision } from './row.ts';
import { foldSuperseded, supersededBy } from './supersedes.ts';

/**
 * What waits for a decision: open ones, and those taken that are under review or will expire, until they are
 * reaffirmed, superseded (all items of a program, perhaps one by one), rescinded or carried out. What waits because it
 * is stale is listed with the judgements, by the same places: see `foldStaleness`.
 */
export const pendingDecisions: View = {
  name: 'pending-decisions',
  version: 6,
  // What is awaited may be a thing of any kind.
  reads: new Set([
    'decision',
    'informationrequest',
    'activity',
    'anomaly',
    'assessment',
    'observation',
    'vehicle',
    'crewmember',
    'desk',
    'criterion',
    'suggestion',
  ]),
  fold: (change, rows, states) => {
    const touched = new Set<Reference>(awaiting(change.thing, rows));
    switch (change.category) {
      case 'decision':
        foldAwaits(change.thing, awaitedIn(change.before), awaitedIn(change.after), rows);
        foldCorrected(change, rows);
        touched.add(change.thing);
        for (const successor of foldSuperseded(change, rows)) touched.add(successor);
        break;
      case 'informationrequest':
        for (const decision of foldRequests(change, rows)) touched.add(decision);
        break;
      case 'activity':
        for (const decision of foldOrdered(change, rows)) touched.add(decision);
        break;
    }
    for (const decision of touched) refresh(decision, rows, states);
  },
};

const awaitedIn = (state: DecisionState): readonly Reference[] => state?.terms.awaits.value ?? [];

function refresh(decision: Reference, rows: Rows, states: StreamStates): void {
  const stream = streamOf(decision);
  const state = stream === undefined ? null : states.get('decision', stream);
  const isOver = state !== null && inForceOf(state, carriedOutBy(state, rows)).length === 0;
  const place = state === null ? undefined : placeOf(state, isOver, wasCorrected(decision, rows));
  if (state === null || place === undefined) {
    rows.remove(decision);
    return;
  }
  const awaits = awaitedIn(state).map((reference) => awaitedAs(reference, states));
  rows.put(
    decision,
    pendingDecision(state, awaits, openRequestsAbout(decision, rows), supersededBy(decision, rows)),
    orderOf(place),
  );
}
