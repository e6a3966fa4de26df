import { type ClaimedTime, spanOf } from '../../../../src/domain/claimed-time.ts';
import { useSecondClock } from '../../app/clock/use-second-clock.ts';

/** Milliseconds: what is claimed less exactly than to the minute has no other clock's time. */
const exact = 60_000;

/** The same instant by the second clock, where one was claimed. */
export function SecondTime({ time }: { readonly time: ClaimedTime }) {
  const { shown } = useSecondClock();
  const { earliest, latest, about } = spanOf(time);
  if (shown === undefined || about || !(latest - earliest < exact)) return null;
  return (
    <span className="second-time">
      {shown.label} {shown.format(earliest)}
    </span>
  );
}
