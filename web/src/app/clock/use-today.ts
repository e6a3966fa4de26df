import { useEffect, useState } from 'react';
import { useLive } from '../live/live-context.ts';
import { useMoment } from '../moment/use-moment.ts';

/**
 * A time of the day that the screen is looked at from, in milliseconds since 1970: whose date need not be said. Drawn
 * anew each minute.
 */
export function useToday(): number {
  const { log, ahead } = useLive();
  const { isPast, logTime, search } = useMoment();
  const [time, setTime] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setTime(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  if (search.now !== undefined) return Date.parse(search.now);
  const byLog = isPast || log?.clock === 'replay';
  return byLog && logTime !== undefined ? Date.parse(logTime) : time + ahead;
}
