import type * as z from 'zod';
import type { States } from '../../domain/aggregate.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference, ThingKind } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { Past } from '../../projections/engine/view.ts';
import type { IfDescribed } from '../answers/matching.ts';
import type { PathKind } from '../http/path.ts';

/** A kind of thing as a resource: a fold of its own stream. */
export interface Resource {
  readonly path: string;
  readonly kind: ThingKind;
  readonly category: keyof States;
  readonly id: PathKind;
  /** What people call one. */
  readonly named: string;
  /** Whether a thing of the kind is one of these; left out: each is. */
  readonly includes?: (past: Past, stream: StreamName) => boolean;
  /** Listed by a board of its own. */
  readonly board?: true;
  /** What one is answered as: for the OpenAPI document and tests, no answer is checked by it. */
  readonly answer: z.ZodType;
}

/** What is said once, an observation, has its only entry as state: its facts, and who said so. */
type FactsIn<State> = State extends Entry<infer Event> ? Event['facts'] & { readonly recorded: Said } : State;

/** One change that a correction made: which entry said it, and the place in what that entry says. */
export interface CorrectionJson {
  /** Of the correction. */
  readonly sequence: number;
  readonly entry: Reference;
  readonly pointer: string;
  readonly was: unknown;
  readonly is: unknown;
}

/** A thing as its own stream tells it, in its words as last corrected, with the revision that `If-Match` means. */
export type ResourceJson<State = object> = FactsIn<State> & {
  readonly reference: Reference;
  readonly revision: number;
  /** Struck through: made in error. It is shown as it was before that. */
  readonly voided: boolean;
  /** What was corrected, as it was and as it is, in the order of the record. */
  readonly corrections: readonly CorrectionJson[];
  /** The sequences of its entries. */
  readonly entries: readonly number[];
};

/** A drift between the state of a stream and what the answer describes doesn't compile. */
export function resource<Category extends keyof States, Answer extends z.ZodType>(
  written: Resource & { readonly category: Category; readonly answer: Answer },
): IfDescribed<Answer, ResourceJson<NonNullable<States[Category]>>, Resource>;
export function resource(written: Resource): Resource {
  return written;
}
