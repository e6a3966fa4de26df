import { useNavigate } from '@tanstack/react-router';
import { understandTime } from '../../recording/form/understand-time.ts';
import { utcClock } from '../clock/format-clock.ts';
import { useNow } from '../clock/use-now.ts';
import { useLive } from '../live/live-context.ts';
import { searchAt } from '../moment/moment.ts';
import { momentOf } from '../moment/moment-text.ts';
import { useMoveInTime } from '../moment/use-moment.ts';
import type { Found } from './use-palette-things.ts';

/** The moment, and the entry, that what is typed means: `#88`, `20 Dec 2022`, `2022-12-20 18:00`. */
export function usePaletteMoments(typed: string): readonly Found[] {
  const navigate = useNavigate();
  const move = useMoveInTime();
  const { head } = useLive();
  const { time } = useNow();
  const text = typed.trim();
  const moment = momentOf(text, 'to') ?? momentOf(understandTime(text, time ?? Date.now()) ?? '', 'to');
  if (moment === undefined) return [];
  if (moment.includes('T')) {
    const title = `What was known at ${utcClock(Date.parse(moment))} UTC`;
    const search = { ...searchAt(undefined), known: moment };
    const run = () => void navigate({ to: '.', search: (all) => ({ ...all, ...search }), resetScroll: false });
    return [{ id: 'moment', title, group: 'Time', run }];
  }
  const sequence = Number(moment);
  if (sequence > head) return [];
  return [
    { id: 'moment', title: `What was known at #${sequence}`, group: 'Time', run: () => move(sequence) },
    {
      id: 'entry',
      title: `Entry #${sequence}`,
      group: 'Time',
      run: () => void navigate({ to: `/log/${sequence}` as string }),
    },
  ];
}
