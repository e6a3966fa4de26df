import type { Author, Authority } from './author.ts';
import type { ClaimedTime } from './claimed-time.ts';
import type { Entry } from './event.ts';

/** Which entry said it, whose act that was, and when: what a state keeps of an entry's envelope. */
export interface Said {
  readonly sequence: number;
  readonly by: Author;
  readonly onBehalfOf: Authority | null;
  /** Null: not claimed, so as it was recorded. */
  readonly occurredAt: ClaimedTime | null;
  readonly recordedAt: string;
}

export function saidIn(entry: Entry): Said {
  const { by, onBehalfOf, occurredAt, recordedAt } = entry.metadata;
  return { sequence: entry.sequence, by, onBehalfOf, occurredAt, recordedAt };
}

/** That much of what keeps more beside it. */
export const saidAs = ({ sequence, by, onBehalfOf, occurredAt, recordedAt }: Said): Said => ({
  sequence,
  by,
  onBehalfOf,
  occurredAt,
  recordedAt,
});
