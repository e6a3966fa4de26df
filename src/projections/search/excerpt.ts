import type { Entry } from '../../domain/event.ts';
import { placeOf, type SearchPhrase } from './search-query.ts';
import { mayHaveWords, searchWordsIn } from './search-words.ts';
import { searchableTexts } from './searchable-texts.ts';

/** A piece of a text: what was looked for, or what stands around it. */
export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

const wordsBefore = 8;
const wordsAfter = 24;

/** The first text of an entry in which something of what was looked for stands, around its first place. */
export function excerptOf(entry: Entry, phrases: readonly SearchPhrase[]): readonly ExcerptPart[] {
  for (const text of searchableTexts(entry)) {
    if (!phrases.some((phrase) => mayHaveWords(text, phrase.words))) continue;
    const words = searchWordsIn(text);
    const places = phrases.flatMap((phrase) => {
      const at = placeOf(phrase, words);
      return at < 0 ? [] : { from: at, to: at + phrase.words.length - 1 };
    });
    const [first] = places.toSorted((left, right) => left.from - right.from);
    if (first === undefined) continue;
    const at = (place: number) => words[place] ?? { start: 0, end: text.length };
    const from = first.from > wordsBefore ? at(first.from - wordsBefore).start : 0;
    const to = first.to + wordsAfter < words.length ? at(first.to + wordsAfter).end : text.length;
    const [start, end] = [at(first.from).start, at(first.to).end];
    return [
      { text: `${from > 0 ? '…' : ''}${text.slice(from, start)}`, isMatch: false },
      { text: text.slice(start, end), isMatch: true },
      { text: `${text.slice(end, to)}${to < text.length ? '…' : ''}`, isMatch: false },
    ].filter((part) => part.text !== '');
  }
  return [];
}
