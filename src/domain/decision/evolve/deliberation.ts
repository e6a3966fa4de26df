import type { Entry, EventOf } from '../../event.ts';
import { saidIn } from '../../said.ts';
import type { deliberationEvents } from '../events/deliberation.ts';
import type { Citation, Decision } from '../state.ts';

export function evolveDeliberation(
  state: Decision,
  entry: Entry<EventOf<(typeof deliberationEvents)[number]>>,
): Decision {
  const said = saidIn(entry);
  const statement = { ...said, after: state.status !== 'open' };
  switch (entry.type) {
    case 'OptionAdded':
      return { ...state, options: [...state.options, { ...entry.facts, ...said, rejected: null }] };
    case 'OptionRejected': {
      const { option, ...why } = entry.facts;
      const rejected = { ...why, ...said, deviations: entry.metadata.deviations };
      return { ...state, options: state.options.map((each) => (each.id === option ? { ...each, rejected } : each)) };
    }
    case 'EvidenceCited': {
      const { evidence, text } = entry.facts;
      const cited = new Set(state.evidence.map(({ reference }) => reference));
      const added: Citation[] = [...new Set(evidence)]
        .filter((reference) => !cited.has(reference))
        .map((reference) => ({ reference, text, ...statement, again: [] }));
      const named = new Set(evidence);
      const known = state.evidence.map((citation) =>
        named.has(citation.reference) ? { ...citation, again: [...citation.again, said] } : citation,
      );
      return { ...state, evidence: [...known, ...added] };
    }
    case 'RecommendationMade':
      return {
        ...state,
        recommendations: [...state.recommendations, { ...entry.facts, ...statement, basis: entry.metadata.basis }],
      };
    case 'PollAnswered':
      return { ...state, pollAnswers: [...state.pollAnswers, { ...entry.facts, ...statement }] };
    case 'ConcurrenceRecorded':
      return { ...state, concurrences: [...state.concurrences, { ...entry.facts, ...statement }] };
    case 'DissentFiled':
      return {
        ...state,
        dissents: [...state.dissents, { ...entry.facts, ...statement, answered: null, withdrawn: null }],
      };
    case 'DissentAnswered': {
      const { dissent, ...facts } = entry.facts;
      const answered = { ...facts, ...statement };
      return { ...state, dissents: state.dissents.map((each) => (each.id === dissent ? { ...each, answered } : each)) };
    }
    case 'DissentWithdrawn': {
      const { dissent, ...facts } = entry.facts;
      const withdrawn = { ...facts, ...statement };
      return {
        ...state,
        dissents: state.dissents.map((each) => (each.id === dissent ? { ...each, withdrawn } : each)),
      };
    }
  }
}
