import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLive } from '../live/live-context.ts';

/** Milliseconds. */
const minute = 60_000;

/**
 * Reads what is live again as each minute begins: a decision becomes overdue, and a judgement runs out, without anything
 * being recorded. In a replay time passes only by what is recorded.
 */
export function useTimePassing(): void {
  const queryClient = useQueryClient();
  const { log, ahead } = useLive();
  const passes = log?.clock === 'live';
  useEffect(() => {
    if (!passes) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(
        () => {
          void queryClient.invalidateQueries({ queryKey: ['live'] });
          wait();
        },
        minute - ((Date.now() + ahead) % minute),
      );
    };
    wait();
    return () => clearTimeout(timer);
  }, [passes, ahead, queryClient]);
}
