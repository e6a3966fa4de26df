import type * as z from 'zod';
import type { Deviation, Source } from './act.ts';
import type { Author, Authority } from './author.ts';
import type { ClaimedTime } from './claimed-time.ts';
import type { Instant, Uuid } from './id.ts';
import type { StreamName } from './stream.ts';

/** What a decider makes: the envelope is not its business. */
export interface NewEvent<Type extends string = string, Facts = unknown> {
  readonly type: Type;
  readonly facts: Facts;
}

/** All keys are always there, null or empty where nothing is known, so that nobody has to guess. */
export interface Metadata {
  readonly recordedAt: Instant;
  /** Null: not claimed, so as it was recorded. */
  readonly occurredAt: ClaimedTime | null;
  readonly by: Author;
  readonly onBehalfOf: Authority | null;
  /** The authenticated caller; null while there is no authentication. */
  readonly recorder: Author | null;
  readonly commandId: Uuid;
  readonly requestHash: string;
  readonly correlationId: Uuid;
  readonly causationId: Uuid | null;
  readonly basis: number | null;
  readonly sources: readonly Source[];
  readonly deviations: readonly Deviation[];
  readonly schemaVersion: number;
  readonly salt: string;
}

/** An event in its place in the log, in the newest version of its schema. */
export type Entry<Event extends NewEvent = NewEvent> = Event & {
  readonly id: Uuid;
  readonly stream: StreamName;
  readonly revision: number;
  readonly sequence: number;
  readonly metadata: Metadata;
};

/** When it happened as far as is claimed: what was claimed, or when it was recorded. */
export const occurredAtOf = (entry: Entry): ClaimedTime => entry.metadata.occurredAt ?? entry.metadata.recordedAt;

/**
 * What a correction may change in an entry, as JSON pointers in which `*` stands for any place in an array: times,
 * quantities and what an observation is about, which folds then read as corrected, and the rest, which is only shown as it
 * was and as it is.
 * `/occurredAt` is correctable in every entry and not listed.
 */
export interface Correctable {
  readonly folded: readonly string[];
  readonly shown: readonly string[];
  /** Where it says until when what it brings about holds: never before the act itself, however either is corrected. */
  readonly until?: string;
  /** What commands ask of the facts beyond what may be stored, and a correction keeps to as well. */
  readonly rules?: z.ZodType;
}

/** One type of event. `version` is that of `facts`; `upcasts[n]` turns facts of version n into those of n + 1. */
export interface EventDefinition<Type extends string = string, Facts extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly version: number;
  readonly facts: Facts;
  readonly correctable: Correctable;
  readonly upcasts: Readonly<Record<number, (facts: never) => unknown>>;
}

export function defineEvent<const Type extends string, Facts extends z.ZodType>(
  type: Type,
  facts: Facts,
  options: Partial<Pick<EventDefinition, 'version' | 'upcasts'>> & { readonly correctable?: Partial<Correctable> } = {},
): EventDefinition<Type, Facts> {
  const { version = 1, upcasts = {}, correctable } = options;
  return { type, version, facts, upcasts, correctable: { folded: [], shown: [], ...correctable } };
}

/** The event that a definition describes. */
export type EventOf<Definition> =
  Definition extends EventDefinition<infer Type, infer Facts> ? NewEvent<Type, z.infer<Facts>> : never;

/** The facts of one type of several events. */
export type FactsIn<Event extends NewEvent, Type extends Event['type']> = Extract<
  Event,
  { readonly type: Type }
>['facts'];
