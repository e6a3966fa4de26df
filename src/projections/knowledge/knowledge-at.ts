import { closingOf } from '../../domain/anomaly/evolve.ts';
import type { Entry } from '../../domain/event.ts';
import { type Knowledge, type News, type NewsAsked, type NewsItem, newsLimit } from '../../domain/knowledge.ts';
import { type StreamName, streamOf } from '../../domain/stream.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import { metCriteria } from '../criteria/met-criteria.ts';
import type { Past } from '../engine/view.ts';
import { remembering } from '../records/remembering.ts';
import { raisedSuggestion } from '../suggestions/read.ts';
import { titleOf } from '../title-of.ts';
import { relevantThings } from './about.ts';
import { newsIn } from './news-in.ts';

// Nobody reads on after so many: then there are at least those that were counted.
const mostLookedAt = 10_000;

/**
 * What the record says at a sequence. `sequenceAt`: the largest one whose log time is not past an instant. `at`: the
 * record at an earlier sequence.
 */
export const knowledgeAt = (
  past: Past,
  sequenceAt: (time: number) => number,
  at: (sequence: number) => Past,
): Knowledge => ({
  newsOf: (asked) => newsOf(remembering(past), sequenceAt, asked),
  metCriteria: (taking, until) => {
    const sequence = Math.min(past.sequence, sequenceAt(until));
    return metCriteria(sequence === past.sequence ? past : at(sequence), taking);
  },
  disposition: (anomaly) => closingOf(past.state('anomaly', streamOf(anomaly) as StreamName))?.disposition ?? null,
  suggestion: (id, time) => raisedSuggestion(past, id, time),
});

function newsOf(past: Past, sequenceAt: (time: number) => number, asked: NewsAsked): News {
  const last = Math.min(past.sequence, sequenceAt(asked.until));
  const things = relevantThings(past, asked, past.sequence);
  const news: number[] = [];
  const told = (rest: Omit<News, 'items'>): News => {
    past.readAhead({ entries: news });
    return { items: news.flatMap((place) => itemOf(past, past.entry(place)) ?? []), ...rest };
  };
  let total = 0;
  let lookedAt = 0;
  for (const { found } of newsIn(past, { ...asked, things, last })) {
    lookedAt += 1;
    if (lookedAt > mostLookedAt && total > 0) return told({ total, more: true });
    if (found === null) continue;
    total += 1;
    if (news.length < newsLimit) news.push(found);
  }
  return told({ total, more: false });
}

function itemOf(past: Past, entry: Entry | undefined): NewsItem | undefined {
  if (entry === undefined) return undefined;
  const { sequence, type, metadata } = entry;
  const thing = thingRecordedIn(entry);
  return { sequence, type, thing, title: titleOf(past, thing), by: metadata.by, recordedAt: metadata.recordedAt };
}
