import { parseReference } from '../../../domain/reference.ts';
import { spaced } from '../../../domain/spaced.ts';
import type { Titled } from '../../../projections/title-of.ts';
import type { Piece, Text } from '../document.ts';
import { unended } from '../words.ts';

/** What stands out, after what it is said of: a mark of Markdown must not meet a space or a comma. */
export const mark = (words: string): readonly Piece[] => (words === '' ? [] : [', ', { strong: words }]);

export const standingInWords = (standing: string | null): string =>
  standing === null ? 'no standing' : spaced(standing);
export const named = ({ title, reference }: Titled): string => title ?? reference;
export const titles = (things: readonly Titled[]): string => things.map((thing) => unended(named(thing))).join(', ');

/** An item of a brief: a line, perhaps with others under it. */
export type Told = Text | { readonly text: Text; readonly under: readonly Text[] };

export const isUnder = (told: Told): told is Extract<Told, { readonly under: readonly Text[] }> =>
  typeof told === 'object' && 'under' in told;
export const pieces = (text: Text): readonly Piece[] => (Array.isArray(text) ? text : [text as Piece]);

/** Things as they are called, and entries as the entries that they are. */
export const namedPieces = (things: readonly Titled[]): readonly Piece[] =>
  things.flatMap((thing, index): readonly Piece[] => {
    const parsed = parseReference(thing.reference);
    const piece: Piece = parsed?.kind === 'entry' ? { entry: parsed.sequence } : named(thing);
    return index === 0 ? [piece] : [', ', piece];
  });
