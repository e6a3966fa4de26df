import { utcClock } from './clock/format-clock.ts';
import { useLive } from './live/live-context.ts';
import { useMoment } from './moment/use-moment.ts';

/** Only on paper: of which log and which moment this is, and the address that shows it again. */
export function PrintHead() {
  const { log } = useLive();
  const { isPast, sequence, logTime } = useMoment();
  const address = new URL(globalThis.location.href);
  if (!isPast && sequence !== undefined) address.searchParams.set('at', String(sequence));
  return (
    <p className="print-head">
      HOLDPOINT, log {log?.name}
      {log?.clock === 'replay' && ' (history retold)'}: {isPast ? 'what was on record' : 'live'} at #{sequence}
      {logTime !== undefined && ` · ${utcClock(Date.parse(logTime))} UTC`} · {address.href}
    </p>
  );
}
