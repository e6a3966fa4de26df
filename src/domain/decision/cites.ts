import { type Author, samePerson } from '../author.ts';
import type { Reference } from '../reference.ts';
import type { Said } from '../said.ts';
import type { Decision, Reaffirmation, Taken } from './state.ts';

/** What a decision was taken on or reaffirmed on. */
export type BasedAct = Taken | Reaffirmation;

/** Something that an act of authority, or what led to it, cites; and who cites it. */
export interface Cites {
  readonly reference: Reference;
  readonly said: Said;
  readonly as:
    | 'evidence'
    | 'ground'
    | 'ground-of-recommendation'
    | 'ground-of-rejection'
    | 'ground-of-dissent'
    | 'ground-of-poll-answer'
    | 'ground-of-concurrence'
    | 'ground-of-deferral'
    | 'ground-of-slip'
    | 'ground-of-transfer'
    | 'ground-of-review'
    | 'named-by-option';
}

/** All that a decision cites: as evidence, and as the grounds of what was done and said in it; and what options name. */
export function citesIn(state: Decision): readonly Cites[] {
  const grounds = (act: (Said & { readonly because: readonly Reference[] }) | null, as: Cites['as']) =>
    (act?.because ?? []).map((reference): Cites => ({ reference, said: act as Said, as }));
  return [
    ...state.evidence.flatMap((citation) =>
      [citation, ...citation.again].map((said): Cites => ({ reference: citation.reference, said, as: 'evidence' })),
    ),
    ...state.recommendations.flatMap((recommendation) => grounds(recommendation, 'ground-of-recommendation')),
    ...state.options.flatMap((option) =>
      option.hypotheses.map((reference): Cites => ({ reference, said: option, as: 'named-by-option' })),
    ),
    ...state.options.flatMap(({ rejected }) => grounds(rejected, 'ground-of-rejection')),
    ...state.dissents.flatMap((dissent) => [
      ...grounds(dissent, 'ground-of-dissent'),
      ...grounds(dissent.answered, 'ground-of-dissent'),
    ]),
    ...state.pollAnswers.flatMap((answer) => grounds(answer, 'ground-of-poll-answer')),
    ...state.concurrences.flatMap((concurrence) => grounds(concurrence, 'ground-of-concurrence')),
    ...state.deferrals.flatMap((deferral) => grounds(deferral, 'ground-of-deferral')),
    ...state.slips
      .filter(({ sequence }) => state.deferrals.every((deferral) => deferral.sequence !== sequence))
      .flatMap((slip) => grounds(slip, 'ground-of-slip')),
    ...state.transfers.flatMap((transfer) => grounds(transfer, 'ground-of-transfer')),
    ...state.reviews.flatMap((review) => grounds(review, 'ground-of-review')),
    ...grounds(state.taken, 'ground'),
    ...state.reaffirmations.flatMap((reaffirmation) => grounds(reaffirmation, 'ground')),
  ];
}

/**
 * What the author of an act named themselves, so that they know of it: in the act and in what else the same command made
 * (`isOwn`), or as evidence at any time.
 */
export const namedByAuthor = (
  cites: readonly Cites[],
  by: Author,
  isOwn: (said: Said) => boolean,
): readonly Reference[] =>
  cites
    .filter(({ said, as }) => isOwn(said) || (as === 'evidence' && samePerson(said.by, by)))
    .map(({ reference }) => reference);
