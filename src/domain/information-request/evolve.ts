import type { Entry } from '../event.ts';
import type { Grounds } from '../grounds.ts';
import type { Reference } from '../reference.ts';
import { type Said, saidIn } from '../said.ts';
import { thingRecordedIn } from '../thing-recorded-in.ts';
import type { InformationRequestEvent, InformationRequestFacts, ProvidedFacts } from './events.ts';

type WhySaid = Grounds & { readonly said: Said };

/** Whose acts they are stands beside each: an answer by another than the one asked shows, and so does a withdrawal. */
export interface InformationRequest extends Readonly<InformationRequestFacts> {
  readonly request: Reference;
  readonly asked: Said;
  /**
   * Answered as soon as anything was provided, even where others of those asked declined; declined once as many have
   * declined as were asked, for until then an answer may come.
   */
  readonly status: 'unanswered' | 'answered' | 'declined' | 'withdrawn';
  readonly answers: readonly (Readonly<ProvidedFacts> & { readonly said: Said })[];
  readonly refusals: readonly WhySaid[];
  readonly withdrawal: WhySaid | null;
}

/** Null before it is asked. */
export type InformationRequestState = InformationRequest | null;

export function evolveInformationRequest(
  state: InformationRequestState,
  entry: Entry<InformationRequestEvent>,
): InformationRequestState {
  const said = saidIn(entry);
  if (entry.type === 'InformationRequested') {
    const begun = { status: 'unanswered', answers: [], refusals: [], withdrawal: null } as const;
    return { ...entry.facts, request: thingRecordedIn(entry), asked: said, ...begun };
  }
  if (state === null) return state;
  switch (entry.type) {
    case 'InformationProvided':
      return { ...state, status: 'answered', answers: [...state.answers, { ...entry.facts, said }] };
    case 'InformationRequestDeclined': {
      const refusals = [...state.refusals, { ...entry.facts, said }];
      const isDeclined = state.status === 'unanswered' && refusals.length >= state.of.length;
      return { ...state, status: isDeclined ? 'declined' : state.status, refusals };
    }
    case 'InformationRequestWithdrawn':
      return { ...state, status: 'withdrawn', withdrawal: { ...entry.facts, said } };
  }
}
