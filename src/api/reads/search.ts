import * as z from 'zod';
import { line } from '../../domain/text.ts';
import { andMembers } from '../../projections/json-bytes.ts';
import { excerptOf } from '../../projections/search/excerpt.ts';
import { lookUp } from '../../projections/search/look-up.ts';
import { parseSearch, type SearchPhrase } from '../../projections/search/search-query.ts';
import { readTimeline, type TimelineItem } from '../../projections/timeline/read.ts';
import { searchResult } from '../answers/entry.ts';
import { problem } from '../problems/problem.ts';
import { afterSequence } from './list-place.ts';
import { readList } from './read.ts';
import { timelineAsked, timelineItemBytes, timelineQuery } from './timeline.ts';

const mostWords = 20;

const query = timelineQuery.extend({
  q: z.string('is missing').pipe(line).meta({
    description:
      'What must stand in an entry: words, "words one after another", beginnings of words (`coolant*`); case and accents do not matter. All of them.',
  }),
});

const refused = (detail: string) =>
  problem('invalid-parameter', `The search can't be made: it ${detail}.`, { errors: [{ parameter: 'q', detail }] });

function phrasesIn(text: string): readonly SearchPhrase[] {
  const phrases = parseSearch(text);
  if (phrases.length === 0) throw refused('has no word in it');
  // As people count them: a phrase is one, be it a sentence whose every character is looked up. A line bounds those.
  if (phrases.length > mostWords) throw refused(`has more than ${mostWords} words`);
  return phrases;
}

export const searchRead = readList({
  path: '/search',
  summary: 'The entries in which all of some words stand, newest first, with the filters of the timeline',
  query,
  answer: searchResult,
  searches: true,
  read: ({ past, sequenceAt, search, query }, { limit, after }) => {
    const { q, ...filters } = query;
    const phrases = phrasesIn(q);
    const found = lookUp(search, phrases);
    if ('beginning' in found) throw refused(`has a beginning of too many words: ${found.beginning}*`);
    const asked = { ...timelineAsked(filters), lookUp: found };
    const { items, next } = readTimeline(past, sequenceAt, asked, { limit, ...afterSequence(after) });
    return {
      items: { written: items.map((item) => foundBytes(item, q, phrases)) },
      next,
    };
  },
});

/** The JSON of an item that was found, with the words that it was found by last. */
const foundLast = new WeakMap<TimelineItem, { readonly q: string; readonly json: ReturnType<typeof withExcerpt> }>();

/** Whoever looks at what was found asks for the same again as soon as anything is recorded. */
function foundBytes(item: TimelineItem, q: string, phrases: readonly SearchPhrase[]) {
  const known = foundLast.get(item);
  if (known?.q === q) return known.json;
  const json = withExcerpt(item, phrases);
  foundLast.set(item, { q, json });
  return json;
}

const withExcerpt = (item: TimelineItem, phrases: readonly SearchPhrase[]) =>
  andMembers(timelineItemBytes(item), { excerpt: excerptOf(item.entry, phrases) });
