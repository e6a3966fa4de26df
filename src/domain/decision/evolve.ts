import type { Entry } from '../event.ts';
import type { DecisionEvent } from './events.ts';
import { evolveDeliberation } from './evolve/deliberation.ts';
import { evolveResolution } from './evolve/resolution.ts';
import { evolveTerms, opened } from './evolve/terms.ts';
import type { DecisionState } from './state.ts';

/** Total: what its decider would never have let by changes no more than its facts say. */
export function evolveDecision(state: DecisionState, entry: Entry<DecisionEvent>): DecisionState {
  if (entry.type === 'DecisionOpened') return opened(entry);
  if (state === null) return null;
  switch (entry.type) {
    case 'TermsChanged':
    case 'AuthorityTransferred':
    case 'DecisionDeferred':
      return evolveTerms(state, entry);
    case 'OptionAdded':
    case 'OptionRejected':
    case 'EvidenceCited':
    case 'RecommendationMade':
    case 'PollAnswered':
    case 'ConcurrenceRecorded':
    case 'DissentFiled':
    case 'DissentAnswered':
    case 'DissentWithdrawn':
      return evolveDeliberation(state, entry);
    case 'DecisionTaken':
    case 'FlightProgramDecided':
    case 'DecisionLapsed':
    case 'ReviewCalled':
    case 'DecisionReaffirmed':
    case 'DecisionSuperseded':
    case 'DecisionRescinded':
    case 'OutcomeRecorded':
      return evolveResolution(state, entry);
  }
}
