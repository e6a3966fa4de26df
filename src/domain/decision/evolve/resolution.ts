import type { Entry, EventOf } from '../../event.ts';
import { partOf } from '../../reference.ts';
import { saidIn } from '../../said.ts';
import type { resolutionEvents } from '../events/resolution.ts';
import type { FactsOf } from '../events.ts';
import { citedKinds } from '../evidence-kinds.ts';
import type { Decision } from '../state.ts';

export function evolveResolution(state: Decision, entry: Entry<EventOf<(typeof resolutionEvents)[number]>>): Decision {
  const said = saidIn(entry);
  const { deviations, basis } = entry.metadata;
  const act = { ...said, deviations };
  switch (entry.type) {
    case 'DecisionTaken':
    case 'FlightProgramDecided': {
      const program = entry.facts.program.map((item) => ({ ...item, supersededBy: null }));
      const kinds = citedKinds(state.evidence);
      const onObservationsAlone = kinds.has('observation') && !kinds.has('assessment');
      return { ...state, status: 'taken', taken: { ...entry.facts, program, ...act, basis, onObservationsAlone } };
    }
    case 'DecisionLapsed':
      return { ...state, status: 'lapsed', lapsed: { ...entry.facts, ...act } };
    case 'ReviewCalled':
      return { ...state, reviews: [...state.reviews, { ...entry.facts, ...said }] };
    case 'DecisionReaffirmed':
      return { ...state, reaffirmations: [...state.reaffirmations, { ...entry.facts, ...act, basis }] };
    case 'DecisionSuperseded':
      return {
        ...withProgramSuperseded(state, entry.facts),
        status: entry.facts.items === null ? 'superseded' : state.status,
        supersessions: [...state.supersessions, { ...entry.facts, ...act }],
      };
    case 'DecisionRescinded':
      return { ...state, status: 'rescinded', rescinded: { ...entry.facts, ...act } };
    case 'OutcomeRecorded': {
      const outcome = { ...entry.facts, ...said, after: state.status !== 'open' };
      return {
        ...state,
        outcomes: [...state.outcomes, outcome],
        completed: state.completed ?? (entry.facts.completes ? said : null),
      };
    }
  }
}

function withProgramSuperseded(
  state: Decision,
  { items, supersededBy }: Pick<FactsOf<'DecisionSuperseded'>, 'items' | 'supersededBy'>,
): Decision {
  if (state.taken === null) return state;
  const program = state.taken.program.map((item) => {
    const named = items === null || items.includes(partOf(state.decision, 'program', item.id));
    return named && item.supersededBy === null ? { ...item, supersededBy } : item;
  });
  return { ...state, taken: { ...state.taken, program } };
}
