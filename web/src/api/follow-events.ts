export type Connection = 'connecting' | 'live' | 'lost';

export interface Listener {
  /** The sequence of an entry that was recorded. */
  readonly recorded: (sequence: number) => void;
  readonly connection: (state: Connection) => void;
}

/** Milliseconds: a browser doesn't try again by itself once a server has answered a stream with a problem. */
const pause = 2_000;

/**
 * Follows the log from a sequence on. A stream that breaks goes on after the last entry that was heard, so that none is
 * missed; one that a server refuses (it is starting, or holds another log) is asked for again.
 * @returns stops it
 */
export function followEvents(after: number, { recorded, connection }: Listener): () => void {
  let last = after;
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    const stream = new EventSource(`/v1/events?after=${last}`);
    source = stream;
    stream.onopen = () => connection('live');
    stream.onmessage = ({ lastEventId }) => {
      last = Number(lastEventId);
      recorded(last);
    };
    stream.onerror = () => {
      connection('lost');
      if (stream.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, pause);
    };
  };

  connection('connecting');
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}
