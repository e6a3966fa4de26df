import { useEffect, useState } from 'react';
import { useLive } from '../live/live-context.ts';
import { useMoment } from '../moment/use-moment.ts';

/** The second that it is, in milliseconds since 1970; drawn anew with each one. */
function useTicking(ahead: number): number {
  const [time, setTime] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setTime(Date.now());
      timer = setTimeout(tick, 1_000 - (Date.now() % 1_000));
    };
    tick();
    return () => clearTimeout(timer);
  }, []);
  return time + ahead;
}

/**
 * The time that the screen is looked at from: the clock, or in the past and in a replay log the log time there.
 * Undefined until the server has said which.
 */
export function useNow(): { readonly time: number | undefined; readonly isLogTime: boolean } {
  const { log, ahead } = useLive();
  const { isPast, logTime, search } = useMoment();
  const ticking = useTicking(ahead);
  if (search.now !== undefined) return { time: Date.parse(search.now), isLogTime: true };
  if (log === undefined) return { time: undefined, isLogTime: false };
  if (!isPast && log.clock === 'live') return { time: ticking, isLogTime: false };
  return { time: logTime === undefined ? undefined : Date.parse(logTime), isLogTime: true };
}
