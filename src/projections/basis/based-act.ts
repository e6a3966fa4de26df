import type { Deviation } from '../../domain/act.ts';
import type { Cites } from '../../domain/decision/cites.ts';
import type { Entry } from '../../domain/event.ts';
import type { Acknowledged } from '../../domain/knowledge.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import type { StreamName } from '../../domain/stream.ts';

/** An act that was done on what its author knew: a taking, a reaffirmation, the closing of an anomaly. */
export interface BasedAct {
  readonly type: string;
  readonly stream: StreamName;
  readonly said: Said;
  /** The sequence up to which the record was available; null: not said. */
  readonly basis: number | null;
  /** What staleness takes for seen: up to the basis, or by the act's own time where none counts. */
  readonly seenUpTo: number;
  readonly acknowledges: Acknowledged;
  readonly deviations: readonly Deviation[];
  /** Of the first entry of its command: what it came after. */
  readonly first: number;
  /** What it is about, and what it cites or awaits. */
  readonly concern: { readonly things: readonly Reference[]; readonly cited: readonly Reference[] };
  readonly cites: readonly Cites[];
  /** What it rested on directly when it was done. */
  readonly grounds: readonly Reference[];
}

/** Where the entries of the same command begin. */
export const firstOfCommand = (entries: readonly Entry[], { metadata, sequence }: Entry): number =>
  entries.find((entry) => entry.metadata.commandId === metadata.commandId)?.sequence ?? sequence;
