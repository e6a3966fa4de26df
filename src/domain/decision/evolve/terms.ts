import type { Entry } from '../../event.ts';
import type { Grounds } from '../../grounds.ts';
import type { Reference } from '../../reference.ts';
import { type Said, saidIn } from '../../said.ts';
import { thingRecordedIn } from '../../thing-recorded-in.ts';
import type { TermChange } from '../events/terms.ts';
import type { DecisionEvent, FactsOf } from '../events.ts';
import { withNeededBy } from '../slips.ts';
import type { Decision, Term } from '../state.ts';
import { termOf } from '../term-of.ts';
import type { Disputed } from '../terms.ts';

type TermsEntry<Type extends DecisionEvent['type']> = Extract<Entry<DecisionEvent>, { readonly type: Type }>;

export const opened = (entry: TermsEntry<'DecisionOpened'>): Decision =>
  openedAs(thingRecordedIn(entry), entry.facts, saidIn(entry));

/** A decision of which no more is said than at its opening. */
export function openedAs(decision: Reference, facts: FactsOf<'DecisionOpened'>, said: Said): Decision {
  const { question, title, ...terms } = facts;
  const term = <Value>(is: Value | Disputed | null): Term<Value> =>
    is === null ? { value: null, disputed: [], said: null } : termOf(is, said);
  const neededBy = term(terms.neededBy);
  return {
    decision,
    status: 'open',
    question,
    title,
    opened: said,
    terms: {
      scope: term(terms.scope),
      authority: term(terms.authority),
      default: term(terms.default),
      burdenOfProof: term(terms.burdenOfProof),
      applicability: term(terms.applicability),
      neededBy,
      awaits: term(terms.awaits),
      polled: term(terms.polled),
    },
    slips: [],
    deferrals: [],
    transfers: [],
    options: [],
    evidence: [],
    recommendations: [],
    pollAnswers: [],
    concurrences: [],
    dissents: [],
    taken: null,
    lapsed: null,
    reviews: [],
    reaffirmations: [],
    supersessions: [],
    rescinded: null,
    outcomes: [],
    completed: null,
    lastNeededBy: neededBy.value,
  };
}

export function evolveTerms(
  state: Decision,
  entry: TermsEntry<'TermsChanged' | 'AuthorityTransferred' | 'DecisionDeferred'>,
): Decision {
  const said = saidIn(entry);
  const { deviations } = entry.metadata;
  switch (entry.type) {
    case 'TermsChanged': {
      let changed = state;
      for (const change of entry.facts.changes) changed = withTerm(changed, change, entry.facts, said);
      return changed;
    }
    case 'AuthorityTransferred': {
      const { authority } = state.terms;
      return {
        ...state,
        terms: { ...state.terms, authority: termOf(entry.facts.to, said) },
        transfers: [...state.transfers, { ...entry.facts, from: authority.value, ...said, deviations }],
      };
    }
    case 'DecisionDeferred': {
      const deferred = { ...state, deferrals: [...state.deferrals, { ...entry.facts, ...said, deviations }] };
      return entry.facts.until === null ? deferred : withNeededBy(deferred, entry.facts.until, entry.facts, said);
    }
  }
}

function withTerm(state: Decision, change: TermChange, why: Grounds, said: Said): Decision {
  if (change.term === 'neededBy') return withNeededBy(state, change.is, why, said);
  // The schema of a change ties the value to the term.
  return { ...state, terms: { ...state.terms, [change.term]: termOf<unknown>(change.is, said) } };
}
