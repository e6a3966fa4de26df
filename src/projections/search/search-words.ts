/** A word of a text and where it stands in it, in UTF-16 units, the end exclusive. */
export interface SearchWord {
  /** As words compare: without case and accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// Letters and digits, with the marks that belong to them.
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const marks = /\p{M}/gu;

/**
 * The words of a text in order, in any script that parts words; `MS-22` is two. Compared by compatibility
 * decomposition (UAX #15) without marks and case: `Prichál` is `prichal`.
 */
export const searchWordsIn = (text: string): readonly SearchWord[] =>
  Array.from(text.matchAll(wordPattern), ({ 0: found, index }) => ({
    word: found.normalize('NFKD').replace(marks, '').toLowerCase(),
    start: index,
    end: index + found.length,
  }));
