import { utcClock } from './format-clock.ts';
import { useNow } from './use-now.ts';

/** UTC with seconds; in the past and in a replay log the time of the log. */
export function Clock() {
  const { time, isLogTime } = useNow();
  return (
    <span className="clock" title={isLogTime ? 'The time of the log at what is shown' : 'The time at the server'}>
      <span className="muted">{isLogTime ? 'LOG TIME' : 'UTC'}</span>{' '}
      <time>{time === undefined ? '---- -- -- --:--:--' : utcClock(time)}</time>
    </span>
  );
}
