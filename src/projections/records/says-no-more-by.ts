import type { Entry } from '../../domain/event.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import type { Past } from '../engine/view.ts';
import { fateOf } from '../standing/fate-of.ts';

/**
 * The entries by which what an entry says of other things counts no longer: what an observation said that was voided, or
 * an assessment that stands no longer; none: it counts.
 */
export function saysNoMoreBy(past: Past, entry: Entry): readonly number[] {
  if (entry.type === 'ObservationRecorded') {
    if (past.state('observation', entry.stream) !== null) return [];
    return past.entries(entry.stream).flatMap(({ type, sequence }) => (type === 'EntryVoided' ? sequence : []));
  }
  if (entry.type !== 'AssessmentRecorded') return [];
  const { retracted, supersededBy } = fateOf(past, thingRecordedIn(entry), past.sequence);
  return retracted === null ? supersededBy.filter(({ counts }) => counts).map(({ sequence }) => sequence) : [retracted];
}
