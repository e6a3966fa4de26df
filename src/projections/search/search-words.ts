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

const isPlain = /^[\t\n\r -~]*$/;
const plainWord = /[a-z0-9]+/g;

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

/** The words alone. In ASCII, which most texts are in, there is nothing to decompose. */
export const bareWordsIn = (text: string): readonly string[] =>
  isPlain.test(text) ? (text.toLowerCase().match(plainWord) ?? []) : searchWordsIn(text).map(({ word }) => word);
