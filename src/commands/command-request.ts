import type { Act } from '../domain/act.ts';
import type { Rejection } from '../domain/decider.ts';
import type { Entry } from '../domain/event.ts';
import type { Instant, Uuid } from '../domain/id.ts';
import type { PlacedReference } from '../domain/references-in.ts';
import type { StreamName } from '../domain/stream.ts';

/** One command as it reaches the command handler, parsed and valid in form. */
export interface CommandRequest {
  /** The Idempotency-Key. */
  readonly commandId: Uuid;
  /** What the request hash is made of: the body as parsed, before defaults. */
  readonly hashed: { readonly method: string; readonly path: string; readonly body: unknown };
  readonly stream: StreamName;
  /** `new`: the command makes the thing that the stream is of. `existing`: 404 where it is not on record. */
  readonly expects: 'new' | 'existing';
  readonly command: { readonly type: string };
  readonly act: Act;
  /** All that the command names, each with its place in the body; each must be on record. */
  readonly references: readonly PlacedReference[];
  /** The revision in If-Match. */
  readonly ifMatch?: number;
  /** Recorded-At: in a replay log only. */
  readonly recordedAt?: Instant;
  readonly correlationId?: Uuid;
  readonly causationId?: Uuid;
}

/** What is stored of the command, now or when it first came. `revision` is that of the last of its entries. */
export interface Accepted {
  readonly entries: readonly Entry[];
  readonly repeated: boolean;
}

export type CommandFailure =
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'not-found'; readonly stream: StreamName }
  | { readonly kind: 'reference-not-found'; readonly missing: readonly PlacedReference[] }
  /** `sequence`: of the first entry that was made of the other request. */
  | { readonly kind: 'key-reused'; readonly commandId: Uuid; readonly sequence: number }
  | { readonly kind: 'revision-mismatch'; readonly expected: number; readonly actual: number }
  /** Others kept writing to the stream between reading and appending. */
  | { readonly kind: 'contended'; readonly stream: StreamName }
  /** A basis or an `entry/n` that this process doesn't have within the time it waits. */
  | { readonly kind: 'beyond-head'; readonly pointer: string; readonly sequence: number; readonly head: number }
  /** The views, which the command's rules ask, don't reach the local head within the time it waits. */
  | { readonly kind: 'views-behind'; readonly sequence: number }
  | { readonly kind: 'recorded-at'; readonly detail: string; readonly logTime: Instant | null }
  | { readonly kind: 'too-large'; readonly detail: string };
