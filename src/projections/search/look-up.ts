import type { Entry } from '../../domain/event.ts';
import type { Sought } from '../engine/concerning.ts';
import type { SearchIndex } from '../engine/search-index.ts';
import { placeOf, type SearchPhrase } from './search-query.ts';
import { bareWordsIn, mayHaveWords, searchWordsIn } from './search-words.ts';
import { searchableTexts } from './searchable-texts.ts';

/** What an entry must be found by. */
export interface LookUp {
  readonly sought: readonly Sought[];
  /** What the index can't tell: whether words stand one after another. */
  readonly meets: (entry: Entry) => boolean;
}

/** The beginning of a word with which more words begin than are looked for. */
export interface TooShort {
  readonly beginning: string;
}

export function lookUp(index: SearchIndex, phrases: readonly SearchPhrase[]): LookUp | TooShort {
  const sought: Sought[] = [];
  for (const { words, isBeginning } of phrases) {
    for (const [place, word] of words.entries()) {
      const found = isBeginning && place === words.length - 1 ? index.containingAny(word) : index.containing(word);
      if (found === undefined) return { beginning: word };
      sought.push(found);
    }
  }
  const inOrder = phrases.filter(({ words }) => words.length > 1);
  return { sought, meets: (entry) => inOrder.every((phrase) => standsIn(entry, phrase)) };
}

const standsIn = (entry: Entry, phrase: SearchPhrase): boolean =>
  searchableTexts(entry).some((text) => mayHaveWords(text, phrase.words) && placeOf(phrase, searchWordsIn(text)) >= 0);

/** The words that an entry is found by. `version` is raised whenever they change: the index then begins anew. */
export const searchableWords = {
  version: 3,
  of: (entry: Entry): ReadonlySet<string> => {
    const words = new Set<string>();
    for (const text of searchableTexts(entry)) {
      for (const word of bareWordsIn(text)) words.add(word);
    }
    return words;
  },
};
