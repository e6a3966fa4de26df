import { type SearchWord, searchWordsIn } from './search-words.ts';

/** Words that stand one after another in one text; of the last one perhaps only the beginning is said. */
export interface SearchPhrase {
  readonly words: readonly string[];
  readonly isBeginning: boolean;
}

const chunkPattern = /"([^"]*)"?|(\S+)/g;

/**
 * What somebody looks for: words, `"words one after another"`, and beginnings of words (`coolant*`); all must be there.
 * What is one word to a person but has several in it (`MS-22`) is a phrase. Empty where there is no word in it.
 */
export const parseSearch = (text: string): readonly SearchPhrase[] =>
  Array.from(text.matchAll(chunkPattern), ([chunk, quoted, bare]) => ({
    words: searchWordsIn(quoted ?? bare ?? '').map(({ word }) => word),
    isBeginning: quoted === undefined && chunk.endsWith('*'),
  })).filter(({ words }) => words.length > 0);

/** Where a phrase begins among the words of one text; -1 where it doesn't stand there. */
export function placeOf({ words, isBeginning }: SearchPhrase, text: readonly SearchWord[]): number {
  const last = words.length - 1;
  const fits = (word: string, place: number, found: string | undefined): boolean =>
    found !== undefined && (isBeginning && place === last ? found.startsWith(word) : found === word);
  return text.findIndex((_word, at) => words.every((word, place) => fits(word, place, text[at + place]?.word)));
}
