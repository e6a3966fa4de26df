import type { Activity } from '../../domain/activity/evolve.ts';
import type { DecisionState } from '../../domain/decision/state.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import { saidIn } from '../../domain/said.ts';
import { watchRules } from '../../domain/watch-rules.ts';
import type { Change, Rows, StreamStates, View } from '../engine/view.ts';
import { endsAt } from '../standing/begun.ts';
import { foldMembers } from './complex.ts';
import { raiseOnAnomaly, raiseOnNeededBy } from './raise.ts';
import { type EvaRow, keys } from './row.ts';
import { foldFlights, foldSeats } from './seated.ts';
import { putSuggestion, settle, suggestionIn, watching } from './settle.ts';

/**
 * What the watch rules suggest to decide. A suggestion stands from the entry that raised it (an escalation: from when
 * the needed-by has passed) until a decision is opened from it or about the same thing, there is nothing left to decide,
 * or somebody dismisses it. Nothing acts by itself.
 */
export const suggestions: View = {
  name: 'suggestions',
  version: 3,
  reads: new Set(['anomaly', 'activity', 'decision', 'vehicle', 'crewmember', 'suggestion']),
  fold: (change, rows, states) => {
    switch (change.category) {
      case 'vehicle':
        foldMembers(change, rows);
        foldFlights(change, rows);
        return;
      case 'crewmember':
        foldSeats(change, rows);
        return;
      case 'activity':
        foldActivity(change, rows);
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

function foldActivity(change: Extract<Change, { category: 'activity' }>, rows: Rows): void {
  const { before, after, thing } = change;
  const now = evaVehicles(after);
  for (const vehicle of evaVehicles(before)) if (!now.includes(vehicle)) rows.remove(`${keys.eva(vehicle)}${thing}`);
  const eva: EvaRow = { activity: thing, until: endsAt(after?.planned ?? null) };
  for (const vehicle of now) rows.put(`${keys.eva(vehicle)}${thing}`, eva);
  if (after === null) return;
  for (const row of watching(thing, rows)) {
    const isOver = after.status !== 'planned' || isReplannedFor(row.raised.thing, change);
    if (isOver) settle(row, 'overtaken', change, rows);
    // It is needed by when the EVA is planned for.
    else putSuggestion({ ...row, proposal: { ...row.proposal, neededBy: after.planned } }, rows);
  }
}

/** Whoever plans it anew because of the anomaly has decided that it doesn't proceed as it was planned. */
const isReplannedFor = (anomaly: Reference, { entry, after }: Extract<Change, { category: 'activity' }>): boolean =>
  after?.replannings.some(
    ({ said, because }) => said.sequence === entry.sequence && because.map(wholeOf).includes(anomaly),
  ) === true;

const raisesAnomaly = new Set(['LeakReported', 'AnomalyReported', 'AnomalyReopened']);

function foldAnomaly(change: Extract<Change, { category: 'anomaly' }>, rows: Rows, states: StreamStates): void {
  const { after, thing, entry } = change;
  if (after === null) return;
  if (raisesAnomaly.has(entry.type)) raiseOnAnomaly(after, { entry, logTime: change.logTime, rows, states });
  if (after.status === 'closed') for (const row of watching(thing, rows)) settle(row, 'overtaken', change, rows);
}

const openScope = (state: DecisionState): readonly Reference[] =>
  state?.status === 'open' ? (state.terms.scope.value ?? []) : [];

function foldDecision(change: Extract<Change, { category: 'decision' }>, rows: Rows, states: StreamStates): void {
  const { before, after, thing, entry } = change;
  if (after === null) return;
  const earlier = new Set(openScope(before));
  const now = new Set(openScope(after));
  for (const about of earlier) if (!now.has(about)) rows.remove(`${keys.open(about)}${thing}`);
  for (const about of now) if (!earlier.has(about)) rows.put(`${keys.open(about)}${thing}`, thing);

  const opened = entry.type === 'DecisionOpened' ? suggestionIn(rows, String(parseId(thing))) : undefined;
  if (opened !== undefined) settle(opened, 'opened', change, rows);
  for (const about of now) {
    if (earlier.has(about)) continue;
    for (const row of watching(about, rows)) if (row.about === about) settle(row, 'covered', change, rows);
  }

  const neededBy = (state: DecisionState) => (state?.status === 'open' ? state.terms.neededBy : null);
  const saidBefore = neededBy(before);
  const said = neededBy(after);
  const isSaidAnew = said?.said?.sequence !== saidBefore?.said?.sequence;
  const isOver = said === null && saidBefore !== null;
  if (isSaidAnew || isOver || entry.type === 'AuthorityTransferred') {
    const late = watching(thing, rows).filter(({ rule }) => rule === watchRules.pastNeededBy.id);
    for (const row of late) settle(row, 'overtaken', change, rows);
  }
  if (isSaidAnew && said !== null) raiseOnNeededBy(after, { entry, logTime: change.logTime, rows, states });
}

const parseId = (thing: Reference): string | undefined => {
  const parsed = parseReference(thing);
  return parsed === undefined || parsed.kind === 'entry' ? undefined : parsed.id;
};

function foldDismissal(change: Extract<Change, { category: 'suggestion' }>, rows: Rows): void {
  const { after, entry, thing } = change;
  const id = parseId(thing);
  const row = id === undefined ? undefined : suggestionIn(rows, id);
  if (row === undefined || after === null) return;
  const dismissed = { ...saidIn(entry), reason: after.reason, because: after.because };
  const said = { ...row, dismissed };
  putSuggestion(said, rows);
  settle(said, 'dismissed', change, rows);
}
