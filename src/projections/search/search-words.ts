/** A word of a text and where it stands in it, in UTF-16 units, the end exclusive. */
export interface SearchWord {
  /** As words compare: without case and accents. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

// Letters and digits, with the marks that belong to them. Chinese and Japanese don't part words, so that each character
// is one there: what is looked for is then found wherever its characters stand one after another.
const unparted = String.raw`[[\p{L}\p{Nl}]&&[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]]`;
const voicing = String.raw`\uFF9E\uFF9F`;
const wordPattern = new RegExp(
  String.raw`${unparted}[\p{M}${voicing}]*|(?!${unparted})[\p{L}\p{N}](?:(?!${unparted})[\p{L}\p{N}\p{M}])*`,
  'gv',
);
const marks = /\p{M}/gu;

const isPlain = /^[\t\n\r -~]*$/;
const plainWord = /[a-z0-9]+/g;

/**
 * The words of a text in order, in any script; `MS-22` is two, 冷却剤 three. Compared by compatibility
 * decomposition (UAX #15) without marks and case: `Prichál` is `prichal`.
 */
export function searchWordsIn(text: string): readonly SearchWord[] {
  const plain = inPlain(text);
  const asFound = plain === undefined ? compared : (word: string) => word;
  return Array.from((plain ?? text).matchAll(plain === undefined ? wordPattern : plainWord), ({ 0: found, index }) => ({
    word: asFound(found),
    start: index,
    end: index + found.length,
  }));
}

const compared = (word: string): string => word.normalize('NFKD').replace(marks, '').toLowerCase();

/** The words alone. */
export const bareWordsIn = (text: string): readonly string[] =>
  inPlain(text)?.match(plainWord) ?? searchWordsIn(text).map(({ word }) => word);

/** Quicker than looking for it among the words: false where one of these is surely not among those of a text. */
export function mayHaveWords(text: string, words: readonly string[]): boolean {
  const plain = inPlain(text);
  return plain === undefined || words.every((word) => plain.includes(word));
}

/** In ASCII, which most texts are in, there is nothing to decompose: undefined in any other. */
const inPlain = (text: string): string | undefined => (isPlain.test(text) ? text.toLowerCase() : undefined);
