import { openReviews } from '../../domain/decision/in-force.ts';
import type { Decision } from '../../domain/decision/state.ts';
import type { Reference } from '../../domain/reference.ts';
import { parseReference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import { carriedOutBy, foldOrdered } from '../decisions/carried-out.ts';
import { inForceOf } from '../decisions-in-force/row.ts';
import type { Change, Rows, StreamStates } from '../engine/view.ts';
import { orderOf, returnedAt } from '../pending-decisions/order.ts';
import { flagsOf } from './flags-of.ts';
import { foldJudged, type Judged } from './fold-judged.ts';
import { type Known, knownInFold } from './known.ts';
import { foldObserved } from './speaking-against.ts';
import { stalenessKeys } from './staleness-keys.ts';
import type { Turn } from './turns.ts';

/** A decision in force that waits because it is stale: since when, without a break. */
export type StaleRow = { readonly decision: Reference; readonly since: number; readonly at: number };

/** What may be flagged now, or no longer. */
interface Touched {
  /** Something was raised or lowered on these. */
  readonly things: ReadonlySet<Reference>;
  /** These rest on more than before, or on less. */
  readonly grown?: readonly Reference[];
  /** These decisions may have come into force, or be over. */
  readonly decisions?: readonly Reference[];
}

const nothing: ReadonlySet<Reference> = new Set();

/**
 * Keeps which decisions in force are stale. What a decision rests on is found when it is taken or reaffirmed, and kept
 * the other way round, so that an entry asks only for the decisions that rest on what it changes.
 */
export function foldStaleness(change: Change, judged: Judged | null, rows: Rows, states: StreamStates): void {
  const known = knownInFold(rows, states);
  const { things, grown = [], decisions = [] } = touchedBy(change, judged, rows, known);
  for (const decision of decisions) refresh(decision, change, grown.includes(decision), rows, known);
  for (const thing of grown) refreshResting(thing, true, change, rows, known);
  for (const thing of things) if (!grown.includes(thing)) refreshResting(thing, false, change, rows, known);
}

function touchedBy(change: Change, judged: Judged | null, rows: Rows, known: Known): Touched {
  const { entry, thing } = change;
  switch (change.category) {
    case 'observation': {
      const voided = entry.type === 'EntryVoided';
      if (voided) rows.put(stalenessKeys.voided(thing), { sequence: entry.sequence, by: null } satisfies Turn);
      const observed = (change.after ?? change.before)?.facts;
      // It may be about another anomaly, as corrected, which may share a cause.
      if (entry.type === 'EntryCorrected') return { things: nothing, grown: [thing] };
      if (observed === undefined || (change.before !== null && !voided)) return { things: nothing };
      const said = voided ? null : { by: thing, sequence: entry.sequence };
      const things = foldObserved(observed, said, rows, known);
      return { things: new Set(voided ? [thing, ...things] : things), decisions: things.filter(isDecision) };
    }
    case 'assessment': {
      if (judged === null) return { things: nothing };
      const things = foldJudged(change, judged, rows, known);
      return { things, decisions: [...things].filter(isDecision) };
    }
    case 'anomaly':
      return touchedByAnomaly(change, rows);
    case 'decision':
      return touchedByDecision(change, rows);
    case 'activity':
      return { things: nothing, decisions: foldOrdered(change, rows) };
    // Nothing rests on who was on duty, on what a rule suggests, or on whether a limit is kept to: what was measured is cited itself.
    // Nor did anybody rely on an answer that comes only now.
    case 'informationrequest':
    case 'criterion':
    case 'suggestion':
    case 'desk':
      return { things: nothing };
    case 'vehicle':
    case 'crewmember': {
      if (entry.type !== 'EntryVoided') return { things: nothing };
      const { entry: voided } = entry.facts as { readonly entry: Reference };
      rows.put(stalenessKeys.voided(voided), { sequence: entry.sequence, by: null } satisfies Turn);
      return { things: new Set([voided]) };
    }
  }
}

const isDecision = (thing: Reference): boolean => parseReference(thing)?.kind === 'decision';

function touchedByAnomaly({ entry, thing, after }: Extract<Change, { category: 'anomaly' }>, rows: Rows): Touched {
  if (after === null) return { things: nothing };
  const { sharesCauseWith } = after;
  if (entry.type === 'AnomalyClosed' || entry.type === 'AnomalyReopened') {
    return { things: new Set([thing, ...sharesCauseWith]) };
  }
  if (entry.revision > 0 || sharesCauseWith.length === 0) return { things: nothing };
  for (const anomaly of [thing, ...sharesCauseWith]) {
    rows.put(`${stalenessKeys.feared(anomaly)}${thing}`, { sequence: entry.sequence, by: thing } satisfies Turn);
  }
  return { things: new Set(sharesCauseWith) };
}

function touchedByDecision({ entry, thing, after }: Extract<Change, { category: 'decision' }>, rows: Rows): Touched {
  switch (entry.type) {
    case 'DecisionTaken':
    case 'FlightProgramDecided':
    case 'DecisionReaffirmed':
      return { things: nothing, grown: [thing], decisions: [thing] };
    // A taking may have been done at another time than was said, and so have seen more or less.
    case 'EntryCorrected':
    case 'TermsChanged':
      return { things: nothing, grown: [thing], decisions: after?.taken == null ? [] : [thing] };
    case 'DecisionSuperseded':
    case 'DecisionRescinded':
      return { things: new Set([thing]), decisions: [thing] };
    case 'ReviewCalled':
    case 'OutcomeRecorded':
      return { things: nothing, decisions: rows.get(stalenessKeys.stale(thing)) === undefined ? [] : [thing] };
    default:
      return { things: nothing };
  }
}

/** The decisions that rest on a thing; those that are over for good are not asked again. */
function refreshResting(thing: Reference, hasGrown: boolean, change: Change, rows: Rows, known: Known): void {
  for (const { key, value } of rows.withPrefix(stalenessKeys.restingOn(thing))) {
    if (!refresh(value as Reference, change, hasGrown, rows, known)) rows.remove(key);
  }
}

/** Whether anything may ever be flagged on it. */
function refresh(decision: Reference, change: Change, hasGrown: boolean, rows: Rows, known: Known): boolean {
  const stream = streamOf(decision);
  const state = stream === undefined ? null : known.state('decision', stream);
  const key = stalenessKeys.stale(decision);
  const before = rows.get(key) as StaleRow | undefined;
  const isOver = state === null || state.status !== 'taken' || state.completed !== null;
  const flagged = isOver ? undefined : flagsOf(decision, known);
  if (hasGrown) {
    for (const thing of flagged?.restsOn ?? []) {
      if (thing !== decision) rows.put(`${stalenessKeys.restingOn(thing)}${decision}`, decision);
    }
  }
  const isStale = !isOver && (flagged?.flags.length ?? 0) > 0 && isInForce(state, rows);
  if (isStale) {
    const row: StaleRow = before ?? { decision, since: change.entry.sequence, at: change.logTime };
    rows.put(key, row, openReviews(state).length > 0 ? undefined : orderOf(returnedAt(state, row.at)));
  } else if (before !== undefined) rows.remove(key);
  return !isOver;
}

const isInForce = (state: Decision, rows: Rows): boolean => inForceOf(state, carriedOutBy(state, rows)).length > 0;
