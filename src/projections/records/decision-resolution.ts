import type { Decision, Taken } from '../../domain/decision/state.ts';
import type { Past } from '../engine/view.ts';
import { type Cited, cited } from './cited.ts';
import { citedOrNull, type Explained, explained } from './explained.ts';

type Lapsed = NonNullable<Decision['lapsed']>;
type Supersession = Decision['supersessions'][number];
type Outcome = Decision['outcomes'][number];

/** How a decision ended, and what came of it: each act with what it names. */
export interface Resolution {
  readonly taken:
    | (Omit<Explained<Taken>, 'program'> & {
        readonly program: readonly (Omit<Taken['program'][number], 'subject' | 'returnsIn' | 'supersededBy'> & {
          readonly subject: Cited;
          readonly returnsIn: Cited | null;
          readonly supersededBy: Cited | null;
        })[];
      })
    | null;
  readonly lapsed: (Omit<Explained<Lapsed>, 'into'> & { readonly into: Cited | null }) | null;
  readonly reviews: readonly Explained<Decision['reviews'][number]>[];
  readonly reaffirmations: readonly Explained<Decision['reaffirmations'][number]>[];
  readonly supersessions: readonly (Omit<Explained<Supersession>, 'supersededBy'> & {
    readonly supersededBy: Cited;
  })[];
  readonly rescinded: Explained<NonNullable<Decision['rescinded']>> | null;
  readonly outcomes: readonly (Omit<Explained<Outcome>, 'about'> & { readonly about: readonly Cited[] })[];
  readonly completed: Decision['completed'];
}

export function resolutionIn(past: Past, state: Decision): Resolution {
  const { taken, lapsed, rescinded } = state;
  return {
    taken: taken === null ? null : takenIn(past, taken, state),
    lapsed:
      lapsed === null ? null : { ...explained(past, lapsed), into: citedOrNull(past, lapsed.into, lapsed.sequence) },
    reviews: state.reviews.map((review) => explained(past, review)),
    reaffirmations: state.reaffirmations.map((reaffirmation) => explained(past, reaffirmation)),
    supersessions: state.supersessions.map((supersession) => ({
      ...explained(past, supersession),
      supersededBy: cited(supersession.supersededBy, supersession.sequence, past),
    })),
    rescinded: rescinded === null ? null : explained(past, rescinded),
    outcomes: state.outcomes.map((outcome) => ({
      ...explained(past, outcome),
      about: outcome.about.map((prediction) => cited(prediction, outcome.sequence, past)),
    })),
    completed: state.completed,
  };
}

function takenIn(past: Past, taken: Taken, { supersessions }: Decision): NonNullable<Resolution['taken']> {
  const { sequence } = taken;
  return {
    ...explained(past, taken),
    program: taken.program.map((item) => {
      const superseding = supersessions.find(({ supersededBy }) => supersededBy === item.supersededBy);
      return {
        ...item,
        subject: cited(item.subject, sequence, past),
        returnsIn: citedOrNull(past, item.returnsIn, sequence),
        supersededBy: citedOrNull(past, item.supersededBy, superseding?.sequence ?? sequence),
      };
    }),
  };
}
