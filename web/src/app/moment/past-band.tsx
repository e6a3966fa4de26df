import { Button } from 'react-aria-components/Button';
import { utcClock } from '../clock/format-clock.ts';
import { useLive } from '../live/live-context.ts';
import { useMoment, useMoveInTime } from './use-moment.ts';

/** That the screen shows the past, and the way back. */
export function PastBand() {
  const { isPast, sequence, logTime, search } = useMoment();
  const { head } = useLive();
  const move = useMoveInTime();
  if (!isPast) return null;
  return (
    <div className="past-band" role="status" id="past">
      <strong>PAST</strong>
      {sequence !== undefined && head > 0 && sequence > head ? (
        <span>
          There is no #{sequence}: the log ends at #{head}.
        </span>
      ) : (
        <span>
          what was on record at {sequence === undefined ? '…' : `#${sequence}`}
          {logTime !== undefined && `, ${utcClock(Date.parse(logTime))} UTC`}
          {search.now !== undefined && `, looked at from ${utcClock(Date.parse(search.now))} UTC`}. Nothing can be
          recorded from here.
        </span>
      )}
      <Button className="button" onPress={() => move(undefined)}>
        Return to live <kbd>Esc</kbd>
      </Button>
    </div>
  );
}
