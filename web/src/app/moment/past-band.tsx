import { Button } from 'react-aria-components/Button';
import { utcClock } from '../clock/format-clock.ts';
import { useMoment, useMoveInTime } from './use-moment.ts';

/** That the screen shows the past, and the way back. */
export function PastBand() {
  const { isPast, sequence, logTime } = useMoment();
  const move = useMoveInTime();
  if (!isPast) return null;
  return (
    <div className="past-band" role="status">
      <strong>PAST</strong>
      <span>
        what was on record at {sequence === undefined ? '…' : `#${sequence}`}
        {logTime !== undefined && `, ${utcClock(Date.parse(logTime))} UTC`}. Nothing can be recorded from here.
      </span>
      <Button className="button" onPress={() => move(undefined)}>
        Return to live <kbd>Esc</kbd>
      </Button>
    </div>
  );
}
