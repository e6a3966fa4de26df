import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Connection, followEvents } from '../../api/follow-events.ts';
import { LiveContext, type Own } from './live-context.ts';
import { logQuery } from './log-query.ts';
import { keepOwn } from './own-entries.ts';

/** Milliseconds: entries that come together are read together. */
const together = 60;

/** Keeps one stream of events open, and what is shown of the present true to it. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient();
  const { data, isError, dataUpdatedAt } = useQuery(logQuery);
  const [stream, setStream] = useState<{ readonly state: Connection; readonly since: number }>(connecting);
  const [heard, setHeard] = useState(0);
  const head = Math.max(heard, data?.log.head ?? 0);
  const latest = useRef(head);
  latest.current = head;
  const headNow = useCallback(() => latest.current, []);
  const isKnown = data !== undefined;
  const name = data?.log.name;

  const refresh = useCallback(() => {
    setHeard(latest.current);
    void queryClient.invalidateQueries({ queryKey: ['live'] });
    void queryClient.invalidateQueries({ queryKey: logQuery.queryKey });
  }, [queryClient]);
  const hear = useCallback(
    ({ sequence, last }: Own) => {
      if (name !== undefined) keepOwn(name, sequence, last);
      if (last <= latest.current) return;
      latest.current = last;
      refresh();
    },
    [name, refresh],
  );

  useEffect(() => {
    if (!isKnown) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshOnce = () => {
      timer = undefined;
      refresh();
    };
    const stop = followEvents(latest.current, {
      recorded: (sequence) => {
        latest.current = Math.max(latest.current, sequence);
        timer ??= setTimeout(refreshOnce, together);
      },
      connection: (state) => {
        setStream((before) => (before.state === state ? before : { state, since: Date.now() }));
        // What failed while it was away is read again.
        if (state === 'live') timer ??= setTimeout(refreshOnce, together);
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [isKnown, refresh]);

  // A server that went away without a word is missed by who asks, not by who listens.
  const isMissed = isError && stream.state !== 'lost';
  const connection = isMissed ? 'lost' : stream.state;
  const since = isMissed ? dataUpdatedAt || stream.since : stream.since;
  const live = useMemo(
    () => ({ log: data?.log, head, headNow, hear, connection, since, ahead: data?.ahead ?? 0 }),
    [data, head, headNow, hear, connection, since],
  );
  return <LiveContext value={live}>{children}</LiveContext>;
}

const connecting = () => ({ state: 'connecting' as const, since: Date.now() });
