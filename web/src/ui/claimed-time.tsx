import { type ClaimedTime as Claimed, timeTextOf } from '../../../src/domain/claimed-time.ts';
import { useToday } from '../app/clock/use-today.ts';
import { formatClaimedTime } from './format-claimed-time.ts';

/** A time as it was claimed; the whole of it, with its date and year, on hovering. */
export function ClaimedTime({ time }: { readonly time: Claimed }) {
  const today = useToday();
  return (
    <time className="claimed-time" title={`${timeTextOf(time)} UTC`}>
      {formatClaimedTime(time, today)}
    </time>
  );
}
