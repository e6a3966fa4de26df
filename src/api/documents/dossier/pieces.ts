import type { ClaimedTime } from '../../../domain/claimed-time.ts';
import type { Acknowledged } from '../../../domain/knowledge.ts';
import type { Said } from '../../../domain/said.ts';
import { spaced } from '../../../domain/spaced.ts';
import type { Cited, Standing } from '../../../projections/records/cited.ts';
import type { Piece, Text } from '../document.ts';
import { saidInWords, timeInWords } from '../words.ts';

/** Who said it and when, and the entry. */
export const saidPieces = (said: Said): readonly Piece[] => [
  { quiet: `${saidInWords(said)} ` },
  { entry: said.sequence },
];

export const textOr = (text: string | null | undefined, otherwise: string): string =>
  text === null || text === undefined || text === '' ? otherwise : text;

export const timeOr = (time: ClaimedTime | null, otherwise: string): string =>
  time === null ? otherwise : timeInWords(time);

/** What people call an option. */
export const optionTitle = (options: readonly { readonly id: string; readonly title: string }[], slug: string) =>
  options.find(({ id }) => id === slug)?.title ?? slug;

interface Named {
  readonly reference: string;
  readonly title: string | null;
  /** Of the entry that put it on record. */
  readonly sequence: number | null;
}

/** What people call a thing, and its entry. */
const titlePieces = ({ reference, title, sequence }: Named): readonly Piece[] => [
  textOr(title, reference),
  ...(sequence === null ? [] : [' ', { entry: sequence }]),
];

export const namedPieces = (named: Named): readonly Piece[] => [
  ...titlePieces(named),
  { quiet: ` (${kindOf(named.reference)})` },
];

/** What is named, as it stood then and as it stands. */
export const citedPieces = ({ reference, asItStood, asItStands }: Cited): readonly Piece[] => [
  ...namedPieces({ reference, title: asItStands.title ?? asItStood.title, sequence: asItStands.sequence }),
  ': ',
  ...standingPieces(asItStood, asItStands),
];

const kindOf = (reference: string): string => spaced(reference.split('/').at(-2) ?? reference);

/** How something stood and how it stands, with the entries that changed it. */
function standingPieces(then: Standing, now: Standing): readonly Piece[] {
  const since = turnedBy(now).filter((sequence) => !turnedBy(then).includes(sequence));
  const more = [...correctedPieces(then, now), ...contradictedPieces(then, now)];
  if (then.state === now.state && since.length === 0) {
    return [spaced(now.state), ...(saysCorrected(now) ? entriesPieces(turnedBy(now)) : []), ...more];
  }
  const changed: Piece = then.state === now.state ? `still ${spaced(now.state)}` : { strong: spaced(now.state) };
  return [`${spaced(then.state)} then, `, changed, ' now', ...entriesPieces(since), ...more];
}

/** Its state is that it was corrected or struck through. */
const saysCorrected = ({ state }: Standing): boolean => state === 'corrected' || state === 'voided';

/** The entries by which its state is what it is. */
const turnedBy = (standing: Standing): readonly number[] =>
  saysCorrected(standing) ? standing.corrections : standing.because;

/** What was corrected on its record since, where its state doesn't say so. */
function correctedPieces(then: Standing, now: Standing): readonly Piece[] {
  const since = saysCorrected(now) ? [] : now.corrections.filter((sequence) => !then.corrections.includes(sequence));
  return since.length === 0 ? [] : [', ', { strong: 'corrected' }, ' since', ...entriesPieces(since)];
}

/** What speaks against it, though it stands; what did so already when it was cited. */
function contradictedPieces(then: Standing, now: Standing): readonly Piece[] {
  if (now.contradictedBy.length === 0) return [];
  const known = now.contradictedBy.every((sequence) => then.contradictedBy.includes(sequence));
  return [', ', { strong: known ? 'contradicted then and now' : 'contradicted' }, ...entriesPieces(now.contradictedBy)];
}

export const entriesPieces = (sequences: readonly number[]): readonly Piece[] =>
  sequences.flatMap((entry): Piece[] => [' ', { entry }]);

/** The reason and what is behind it, for the end of a line; nothing where none is given. */
export function becausePieces(reason: string | null, because: readonly Cited[]): readonly Piece[] {
  const named = because.flatMap(({ reference, asItStands }, index): Piece[] => [
    index === 0 ? '' : '; ',
    ...titlePieces({ reference, title: asItStands.title, sequence: asItStands.sequence }),
  ]);
  if (reason === null && named.length === 0) return [];
  return [
    ', because ',
    ...(reason === null ? [] : [`“${reason}”`]),
    ...(reason !== null && named.length > 0 ? [' – '] : []),
    ...named,
  ];
}

export const joined = (...parts: readonly Text[]): Text =>
  parts.flatMap((part) => (Array.isArray(part) ? (part as readonly Piece[]) : [part as Piece]));

/** Up to where somebody had the record. */
export const basisPieces = (basis: number | null): Text =>
  basis === null ? { strong: 'not said' } : joined('the record up to ', { entry: basis });

/** What somebody says to have seen beyond the basis. */
export function acknowledgedPieces({ sequences, upTo }: Acknowledged): Text {
  if (sequences.length === 0 && upTo === null) return { quiet: 'nothing' };
  const to: readonly Piece[] = upTo === null ? [] : ['all up to ', { entry: upTo }];
  return joined(to, upTo !== null && sequences.length > 0 ? ', and' : '', entriesPieces(sequences));
}
