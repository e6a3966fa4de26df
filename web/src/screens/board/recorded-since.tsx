import { useContext } from 'react';
import { useLive } from '../../app/live/live-context.ts';
import { useMoment } from '../../app/moment/use-moment.ts';
import { counted } from '../../ui/record/words.ts';
import { Sequence } from '../../ui/sequence.tsx';
import { SinceContext } from './since.ts';

/** Where what has changed since is asked for: how much was recorded after the moment that is shown. */
export function RecordedSince() {
  const isMarked = useContext(SinceContext) !== undefined;
  const { sequence } = useMoment();
  const { head } = useLive();
  if (!isMarked || sequence === undefined || head <= sequence) return null;
  return (
    <span className="since-mark">
      {counted(head - sequence, 'entry', 'entries')} since, from <Sequence of={sequence + 1} /> on
    </span>
  );
}
