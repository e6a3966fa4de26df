import { useCallback, useMemo } from 'react';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useLive } from '../live/live-context.ts';
import { stepped } from './moment.ts';
import { useMoment, useMoveInTime } from './use-moment.ts';

/** Keys that move in time; returns the same as a function. */
export function useTimeCommands(): (by: number) => void {
  const { head } = useLive();
  const { isPast, sequence } = useMoment();
  const move = useMoveInTime();
  const from = sequence ?? head;
  const step = useCallback((by: number) => move(stepped(from, by, head), { replace: true }), [from, head, move]);
  useCommands(
    useMemo((): readonly Command[] => {
      const inTime = (
        id: string,
        title: string,
        keys: readonly string[],
        run: () => void,
        unavailable?: string,
      ): Command => ({
        id,
        title,
        group: 'Time',
        keys,
        run,
        unavailable,
      });
      const live = isPast ? undefined : 'The screen is live.';
      return [
        inTime('time back', 'One entry back', ['[', 'ArrowLeft'], () => step(-1)),
        inTime('time on', 'One entry on', [']', 'ArrowRight'], () => step(1), live),
        inTime('time live', 'Return to live', ['Escape'], () => move(undefined), live),
      ];
    }, [isPast, step, move]),
  );
  return step;
}
