import type { Activity } from '../../domain/activity/evolve.ts';
import type { AnomalyState } from '../../domain/anomaly/evolve.ts';
import type { DecisionState } from '../../domain/decision/state.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { watchRules } from '../../domain/watch-rules.ts';
import type { Change, Rows, StreamStates, View } from '../engine/view.ts';
import { endsAt } from '../standing/begun.ts';
import { evaDecisionOf } from './propose.ts';
import { seenAt } from './raise.ts';
import { isLeakOrWorse, raiseOnAnomaly, raiseOnNeededBy } from './raise-at-once.ts';
import { raiseOnEva } from './raise-later.ts';
import { type EvaRow, keys, type OpenAnomalyRow, raisedFrom } from './row.ts';
import { cover, putSuggestion, settle, settleUnlessOpen, suggestionIn, uncover, watching } from './settle.ts';
import { foldCrewMember, foldVehicle } from './ships.ts';

/**
 * What the watch rules suggest to decide. A suggestion stands from the entry that raised it (an escalation: from when
 * the needed-by has passed) until a decision is opened from it or about the same thing, there is nothing left to decide,
 * or somebody dismisses it. Nothing acts by itself.
 */
export const suggestions: View = {
  name: 'suggestions',
  version: 6,
  reads: new Set(['anomaly', 'activity', 'decision', 'vehicle', 'crewmember', 'suggestion']),
  fold: (change, rows, states) => {
    switch (change.category) {
      case 'vehicle':
        foldVehicle(change, rows, states);
        return;
      case 'crewmember':
        foldCrewMember(change, rows, states);
        return;
      case 'activity':
        foldActivity(change, rows, states);
        return;
      case 'anomaly':
        foldAnomaly(change, rows, states);
        return;
      case 'decision':
        foldDecision(change, rows, states);
        return;
      case 'suggestion':
        foldDismissal(change, rows);
    }
  },
};

const evaVehicles = (state: Activity | null): readonly Reference[] =>
  state !== null && state.kind === 'eva' && state.status === 'planned' ? state.vehicles : [];

const plansEva = new Set(['EvaPlanned', 'EvaReplanned', 'EvaReinstated']);

function foldActivity(change: Extract<Change, { category: 'activity' }>, rows: Rows, states: StreamStates): void {
  const { before, after, thing, entry } = change;
  const had = evaVehicles(before);
  const now = evaVehicles(after);
  for (const vehicle of had) if (!now.includes(vehicle)) rows.remove(`${keys.eva(vehicle)}${thing}`);
  const eva: EvaRow = { activity: thing, until: endsAt(after?.planned ?? null) };
  for (const vehicle of now) rows.put(`${keys.eva(vehicle)}${thing}`, eva);
  if (after === null) return;
  for (const row of watching(thing, rows)) {
    const isOver = after.status !== 'planned' || row.anomalies.some((anomaly) => isReplannedFor(anomaly, change));
    if (isOver) settle(row, 'overtaken', change, rows);
    // It is needed by when the EVA is planned for, and decided by whose vehicles it is planned from.
    else putSuggestion({ ...row, proposal: evaDecisionOf(after, states) }, rows);
  }
  if (now.length > 0 && plansEva.has(entry.type)) raiseOnEva(after, had, seenAt(change, rows, states));
}

/** Whoever plans it anew because of the anomaly has decided that it doesn't proceed as it was planned. */
const isReplannedFor = (anomaly: Reference, { entry, after }: Extract<Change, { category: 'activity' }>): boolean =>
  after?.replannings.some(
    ({ said, because }) => said.sequence === entry.sequence && because.map(wholeOf).includes(anomaly),
  ) === true;

const raisesAnomaly = new Set(['LeakReported', 'AnomalyReported', 'AnomalyReopened']);

function foldAnomaly(change: Extract<Change, { category: 'anomaly' }>, rows: Rows, states: StreamStates): void {
  const { before, after, thing, entry } = change;
  foldOpen(before, after, rows);
  if (after === null) return;
  if (raisesAnomaly.has(entry.type)) raiseOnAnomaly(after, seenAt(change, rows, states));
  if (after.status !== 'closed') return;
  for (const row of watching(thing, rows)) {
    settleUnlessOpen(row, (anomaly) => isOpen(anomaly, states), change, rows);
  }
}

/** Keeps which anomalies are open on each vehicle. */
function foldOpen(before: AnomalyState, after: AnomalyState, rows: Rows): void {
  const about = (state: AnomalyState) => (state?.status === 'open' ? state.about : []);
  const anomaly = after?.anomaly ?? before?.anomaly;
  for (const thing of about(before)) if (!about(after).includes(thing)) rows.remove(`${keys.anomaly(thing)}${anomaly}`);
  if (after === null) return;
  const row: OpenAnomalyRow = {
    anomaly: after.anomaly,
    since: after.reported.sequence,
    isLeakOrWorse: isLeakOrWorse(after),
  };
  for (const thing of about(after)) rows.put(`${keys.anomaly(thing)}${anomaly}`, row);
}

function isOpen(anomaly: Reference, states: StreamStates): boolean {
  const stream = streamOf(anomaly);
  return stream !== undefined && states.get('anomaly', stream)?.status === 'open';
}

/** What an open decision is about; one that names itself as well decides nothing about its own lateness by that. */
const openScope = (state: DecisionState): readonly Reference[] =>
  state?.status === 'open' ? (state.terms.scope.value ?? []).filter((about) => about !== state.decision) : [];

function foldDecision(change: Extract<Change, { category: 'decision' }>, rows: Rows, states: StreamStates): void {
  const { before, after, thing, entry } = change;
  if (after === null) return;
  const earlier = new Set(openScope(before));
  const now = new Set(openScope(after));
  for (const about of earlier) if (!now.has(about)) rows.remove(`${keys.open(about)}${thing}`);
  for (const about of now) if (!earlier.has(about)) rows.put(`${keys.open(about)}${thing}`, thing);

  const opened = entry.type === 'DecisionOpened' ? suggestionIn(rows, String(parseId(thing))) : undefined;
  if (opened !== undefined) {
    for (const raising of raisedFrom(opened)) rows.put(`${keys.opened(raising)}${thing}`, thing);
    settle(opened, 'opened', change, rows);
  }
  for (const about of now) if (!earlier.has(about)) cover(about, change, rows);
  for (const about of earlier) if (!now.has(about)) uncover(about, change, rows);

  const neededBy = (state: DecisionState) => (state?.status === 'open' ? state.terms.neededBy : null);
  const saidBefore = neededBy(before);
  const said = neededBy(after);
  const isSaidAnew = said?.said?.sequence !== saidBefore?.said?.sequence;
  const isOver = said === null && saidBefore !== null;
  if (isSaidAnew || isOver || entry.type === 'AuthorityTransferred') {
    const late = watching(thing, rows).filter(({ rule }) => rule === watchRules.pastNeededBy.id);
    for (const row of late) settle(row, 'overtaken', change, rows);
  }
  if (isSaidAnew && said !== null) raiseOnNeededBy(after, seenAt(change, rows, states));
}

const parseId = (thing: Reference): string | undefined => {
  const parsed = parseReference(thing);
  return parsed === undefined || parsed.kind === 'entry' ? undefined : parsed.id;
};

function foldDismissal(change: Extract<Change, { category: 'suggestion' }>, rows: Rows): void {
  const { after, thing } = change;
  const id = parseId(thing);
  const row = id === undefined ? undefined : suggestionIn(rows, id);
  if (row === undefined || after === null) return;
  const dismissed = { ...after.dismissed, reason: after.reason, because: after.because };
  const said = { ...row, dismissed };
  putSuggestion(said, rows);
  settle(said, 'dismissed', change, rows);
}
