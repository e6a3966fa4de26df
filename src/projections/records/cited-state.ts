import type { States } from '../../domain/aggregate.ts';
import type { Decision } from '../../domain/decision/state.ts';
import type { Entry } from '../../domain/event.ts';
import type { ParsedReference, Reference, ThingKind } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import { firstLine } from '../../domain/text.ts';
import type { Past } from '../engine/view.ts';
import { fateOf } from '../standing/fate-of.ts';
import { standingWordOf } from '../standing/standing-word.ts';
import { predictionOutcome } from './prediction-outcome.ts';
import { shownState } from './state-at.ts';

export type Told = {
  readonly title: string | null;
  /** One word for how it stands: `stands`, `superseded`, `retracted`, `open`, `resolved`, `cancelled`, `voided` … */
  readonly state: string;
  /** The sequences of the entries that made it so. */
  readonly because: readonly number[];
};

/** A stream up to a sequence. */
interface At {
  readonly entries: readonly Entry[];
  readonly at: number;
  readonly past: Past;
}

/** With the sequence of the entry that declared it, where it is a part. */
type ToldOf = Told & { readonly declared?: number };
type Thing = Extract<ParsedReference, { readonly kind: ThingKind }>;

const told = (title: string | null, state: string, ...because: readonly (Said | null | undefined)[]): Told => ({
  title,
  state,
  because: because.flatMap((said) => said?.sequence ?? []),
});

const voided = told(null, 'voided');

/** Undefined where it was not on record then. */
export function toldOf(reference: Reference, { kind, part }: Thing, there: At): ToldOf | undefined {
  switch (kind) {
    case 'vehicle':
      return vehicle(shownState('vehicle', there.entries));
    case 'crew-member':
      return crewMember(shownState('crewmember', there.entries));
    case 'observation': {
      const state = shownState('observation', there.entries);
      const isCorrected = there.entries.length > 1;
      return state === null ? voided : told(state.facts.title, isCorrected ? 'corrected' : 'recorded');
    }
    case 'assessment':
      return assessment(reference, part?.kind, part?.id, shownState('assessment', there.entries), there);
    case 'anomaly':
      return anomaly(reference, part?.id, shownState('anomaly', there.entries), there);
    case 'activity':
      return activity(shownState('activity', there.entries));
    case 'information-request':
      return request(shownState('informationrequest', there.entries));
    case 'decision': {
      const state = shownState('decision', there.entries);
      if (state === null) return voided;
      return part === undefined ? decision(state) : partOfDecision(state, part.kind, part.id);
    }
  }
}

function vehicle(state: States['vehicle']): Told {
  if (state === null) return voided;
  const { name, ended, docked, launched, dockings } = state;
  if (ended !== null) return told(name, ended.manner, ended);
  if (docked !== null) return told(name, 'docked', docked.docked);
  const undocked = dockings.at(-1)?.undocked ?? null;
  if (undocked !== null) return told(name, 'undocked', undocked);
  return launched === null ? told(name, 'registered') : told(name, 'launched', launched);
}

function crewMember(state: States['crewmember']): Told {
  if (state === null) return voided;
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
  const superseding = supersededBy.filter((superseder) => superseder.stands).map(({ sequence }) => sequence);
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
  const closing = state.status === 'closed' ? state.closings.at(-1) : undefined;
  if (closing !== undefined) return told(state.title, closing.disposition.type, closing.closed);
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

function decision(state: Decision): Told {
  const { title, status, taken, lapsed, rescinded, supersessions, completed } = state;
  switch (status) {
    case 'open':
      return told(title, 'open');
    case 'taken':
      return completed === null ? told(title, 'taken', taken) : told(title, 'carried-out', completed);
    case 'lapsed':
      return told(title, 'lapsed', lapsed);
    case 'superseded':
      return told(title, 'superseded', supersessions.at(-1));
    case 'rescinded':
      return told(title, 'rescinded', rescinded);
  }
}

function partOfDecision(state: Decision, kind: string, id: string): ToldOf | undefined {
  const whole = decision(state);
  switch (kind) {
    case 'option': {
      const option = state.options.find((candidate) => candidate.id === id);
      if (option === undefined) return undefined;
      const declared = option.sequence;
      if (option.rejected !== null) return { ...told(option.title, 'rejected', option.rejected), declared };
      const chosen = state.taken?.option === id;
      return { ...(chosen ? { ...whole, title: option.title } : told(option.title, 'stands')), declared };
    }
    case 'program': {
      const item = state.taken?.program.find((candidate) => candidate.id === id);
      if (item === undefined || state.taken === null) return undefined;
      const { does, returnsIn, supersededBy } = item;
      const by = state.supersessions.filter((supersession) => supersession.supersededBy === supersededBy);
      const title = does === null ? returnsIn : firstLine(does);
      const told_ = supersededBy === null ? { ...whole, title } : told(title, 'superseded', ...by);
      return { ...told_, declared: state.taken.sequence };
    }
    case 'recommendation': {
      const recommendation = state.recommendations.find((candidate) => candidate.id === id);
      if (recommendation === undefined) return undefined;
      const { text, option, sequence } = recommendation;
      return { ...told(text === null ? option : firstLine(text), 'recorded'), declared: sequence };
    }
    case 'dissent': {
      const dissent = state.dissents.find((candidate) => candidate.id === id);
      if (dissent === undefined) return undefined;
      const { text, withdrawn, answered, sequence } = dissent;
      const word = withdrawn !== null ? 'withdrawn' : answered !== null ? 'answered' : 'open';
      return { ...told(firstLine(text), word, withdrawn ?? answered), declared: sequence };
    }
    default:
      return undefined;
  }
}
