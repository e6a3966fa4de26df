import type { States } from '../../domain/aggregate.ts';
import { closingOf } from '../../domain/anomaly/evolve.ts';
import type { Entry } from '../../domain/event.ts';
import type { ParsedReference, Reference, ThingKind } from '../../domain/reference.ts';
import { categoryFor } from '../../domain/stream.ts';
import { firstLine } from '../../domain/text.ts';
import { lastDocking } from '../../domain/vehicle/state.ts';
import type { Past } from '../engine/view.ts';
import { fateOf } from '../standing/fate-of.ts';
import { standingWordOf } from '../standing/standing-word.ts';
import { decision, partOfDecision } from './cited-decision.ts';
import { predictionOutcome } from './prediction-outcome.ts';
import { shownState } from './state-at.ts';
import { titleAsVoided } from './title-as-voided.ts';
import { type Told, type ToldOf, told } from './told.ts';

/** A stream up to a sequence. */
interface At {
  readonly entries: readonly Entry[];
  readonly at: number;
  readonly past: Past;
}

type Thing = Extract<ParsedReference, { readonly kind: ThingKind }>;

const voided = (kind: ThingKind, { entries }: At): Told => told(titleAsVoided(categoryFor(kind), entries), 'voided');

/** Undefined where it was not on record then. */
export function toldOf(reference: Reference, { kind, part }: Thing, there: At): ToldOf | undefined {
  switch (kind) {
    case 'vehicle':
      return vehicle(shownState('vehicle', there.entries)) ?? voided(kind, there);
    case 'crew-member':
      return crewMember(shownState('crewmember', there.entries)) ?? voided(kind, there);
    case 'observation': {
      const state = shownState('observation', there.entries);
      const isCorrected = there.entries.length > 1;
      return state === null ? voided(kind, there) : told(state.facts.title, isCorrected ? 'corrected' : 'recorded');
    }
    case 'assessment':
      return assessment(reference, part?.kind, part?.id, shownState('assessment', there.entries), there);
    case 'anomaly':
      return anomaly(reference, part?.id, shownState('anomaly', there.entries), there);
    case 'activity':
      return activity(shownState('activity', there.entries));
    case 'information-request':
      return request(shownState('informationrequest', there.entries));
    case 'desk': {
      const state = shownState('desk', there.entries);
      return state === null ? voided(kind, there) : told(state.title, 'held', state.holder.taken);
    }
    case 'decision': {
      const state = shownState('decision', there.entries);
      if (state === null) return voided(kind, there);
      return part === undefined ? decision(state) : partOfDecision(state, part.kind, part.id);
    }
    case 'criterion': {
      const state = shownState('criterion', there.entries);
      return state === null ? undefined : told(state.title, state.status, state.withdrawal?.said);
    }
    case 'suggestion': {
      const state = shownState('suggestion', there.entries);
      return state === null ? undefined : told(state.title, 'dismissed', state.dismissed);
    }
  }
}

function vehicle(state: States['vehicle']): Told | undefined {
  if (state === null) return undefined;
  const { name, ended, docked, launched } = state;
  if (ended !== null) return told(name, ended.manner, ended);
  if (docked !== null) return told(name, 'docked', docked.docked);
  const undocked = lastDocking(state)?.undocked ?? null;
  if (undocked !== null) return told(name, 'undocked', undocked);
  return launched === null ? told(name, 'registered') : told(name, 'launched', launched);
}

function crewMember(state: States['crewmember']): Told | undefined {
  if (state === null) return undefined;
  const { name, departed } = state;
  return departed === null ? told(name, 'assigned') : told(name, departed.manner, departed);
}

function assessment(
  reference: Reference,
  kind: string | undefined,
  id: string | undefined,
  state: States['assessment'],
  { at, past }: At,
): Told | undefined {
  if (state === null) return undefined;
  const { stands, retracted, supersededBy } = fateOf(past, state.assessment, at);
  const superseding = supersededBy.filter((superseder) => superseder.counts).map(({ sequence }) => sequence);
  const fate =
    retracted !== null
      ? { state: 'retracted', because: [retracted] }
      : { state: stands ? 'stands' : 'superseded', because: superseding };
  if (kind === undefined) return { title: state.title, ...fate };
  const parts = kind === 'finding' ? state.findings : state.predictions;
  const part = parts.find(({ slug }) => slug === id);
  if (part === undefined) return undefined;
  const outcome = kind === 'prediction' && stands ? predictionOutcome(past, reference, at) : undefined;
  return { title: firstLine(part.text), ...(outcome ?? fate) };
}

function anomaly(
  reference: Reference,
  hypothesis: string | undefined,
  state: States['anomaly'],
  { at, past }: At,
): ToldOf | undefined {
  if (state === null) return undefined;
  if (hypothesis !== undefined) {
    const declared = state.hypotheses.find(({ id }) => id === hypothesis);
    if (declared === undefined) return undefined;
    const word = standingWordOf(past, reference, at);
    return { title: firstLine(declared.text), ...word, declared: declared.declared.sequence };
  }
  const closing = closingOf(state);
  if (closing !== null) return told(state.title, closing.disposition.type, closing.closed);
  return told(state.title, 'open', state.closings.at(-1)?.reopened?.said);
}

function activity(state: States['activity']): Told | undefined {
  if (state === null) return undefined;
  const { title, status, end, cancellations, replannings } = state;
  if (end !== null) return told(title, end.result, end.said);
  if (status === 'cancelled') return told(title, 'cancelled', cancellations.at(-1)?.cancelled);
  return told(title, 'planned', cancellations.at(-1)?.reinstated?.said, ...replannings.map(({ said }) => said));
}

function request(state: States['informationrequest']): Told | undefined {
  if (state === null) return undefined;
  const { title, status, answers, refusals, withdrawal } = state;
  const acts = { unanswered: [], answered: answers, declined: refusals, withdrawn: [withdrawal] };
  return told(title, status, ...acts[status].map((act) => act?.said));
}
