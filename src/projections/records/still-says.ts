import type { Entry } from '../../domain/event.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import type { Past } from '../engine/view.ts';
import { fateOf } from '../standing/fate-of.ts';

/**
 * Whether what an entry says of other things still counts: not what an observation said that was voided, nor what an
 * assessment said that stands no longer.
 */
export const stillSays = (past: Past, entry: Entry): boolean => saysNoMoreBy(past, entry).length === 0;

/** The entries by which what an entry says of other things counts no longer; none: it counts. */
export function saysNoMoreBy(past: Past, entry: Entry): readonly number[] {
  if (entry.type === 'ObservationRecorded') {
    if (past.state('observation', entry.stream) !== null) return [];
    return past.entries(entry.stream).flatMap(({ type, sequence }) => (type === 'EntryVoided' ? sequence : []));
  }
  if (entry.type !== 'AssessmentRecorded') return [];
  const { retracted, supersededBy } = fateOf(past, thingRecordedIn(entry), past.sequence);
  return retracted === null ? supersededBy.filter(({ stands }) => stands).map(({ sequence }) => sequence) : [retracted];
}
