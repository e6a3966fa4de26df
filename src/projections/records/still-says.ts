import type { Entry } from '../../domain/event.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import type { Past } from '../engine/view.ts';
import { fateOf } from '../standing/fate-of.ts';

/**
 * Whether what an entry says of other things still counts: not what an observation said that was voided, nor what an
 * assessment said that stands no longer.
 */
export function stillSays(past: Past, entry: Entry): boolean {
  if (entry.type === 'ObservationRecorded') return past.state('observation', entry.stream) !== null;
  return entry.type !== 'AssessmentRecorded' || fateOf(past, thingRecordedIn(entry), past.sequence).stands;
}
