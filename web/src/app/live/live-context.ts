import { createContext, useContext } from 'react';
import type { Log } from '../../api/answers.ts';
import type { Connection } from '../../api/follow-events.ts';

/** The first and the last of the entries that one command recorded. */
export interface Own {
  readonly sequence: number;
  readonly last: number;
}

/** What is known of the log and of the way to it. */
export interface Live {
  /** Undefined until the server has said. */
  readonly log: Log | undefined;
  /** The last entry that was heard of; 0 before any. */
  readonly head: number;
  /** The same, for whoever asks later than they were drawn. */
  readonly headNow: () => number;
  /** Says that entries were recorded from here, before the stream of events does: whoever wrote them is to see them at once. */
  readonly hear: (own: Own) => void;
  readonly connection: Connection;
  /** Since when the connection is as it is, in milliseconds since 1970. */
  readonly since: number;
  /** Milliseconds by which the server's clock is ahead of this machine's. */
  readonly ahead: number;
}

export const LiveContext = createContext<Live | undefined>(undefined);

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === undefined) throw new Error('useLive is for what is drawn within LiveProvider');
  return live;
}
