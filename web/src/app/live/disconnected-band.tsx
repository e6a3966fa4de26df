import { StatusWord } from '../../ui/status-word.tsx';
import { utcClock } from '../clock/format-clock.ts';
import { useLive } from './live-context.ts';

/** That what is shown as the present may be none any more, and since when. */
export function DisconnectedBand() {
  const { connection, since, ahead, head } = useLive();
  if (connection !== 'lost') return null;
  return (
    <div className="serious-band" role="alert">
      <StatusWord status="serious">
        No connection since {utcClock(since + ahead)} UTC: what is shown was known at #{head}. It is tried again by
        itself.
      </StatusWord>
    </div>
  );
}
