import { isCorrection } from '../../domain/correction/events.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { saidIn } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../../projections/engine/view.ts';
import type { Resource } from './resources.ts';

/** A thing as its own stream tells it, with the revision that `If-Match` means. */
export interface ResourceJson {
  readonly reference: Reference;
  readonly revision: number;
  /** Struck through: made in error; only its entries are left to look at. */
  readonly voided: boolean;
  /** The sequences of its entries. */
  readonly entries: readonly number[];
  readonly [fact: string]: unknown;
}

/** What is said once, an observation, has its only entry as state: its facts, and who said so. */
const isEntry = (state: object): state is Entry => 'metadata' in state && 'facts' in state;

function factsIn(state: unknown): Readonly<Record<string, unknown>> {
  if (typeof state !== 'object' || state === null) return {};
  return isEntry(state) ? { ...(state.facts as object), recorded: saidIn(state) } : { ...state };
}

/** Undefined where nothing of the kind was on record then. */
export function resourceJson(past: Past, resource: Resource, reference: Reference): ResourceJson | undefined {
  const stream = streamOf(reference);
  if (stream === undefined) return undefined;
  const entries = past.entries(stream);
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  if (resource.includes !== undefined && !resource.includes(past, stream)) return undefined;
  const state = past.state(resource.category, stream);
  return {
    ...factsIn(state),
    reference,
    revision: last.revision,
    voided: state === null && entries.some(isCorrection),
    entries: entries.map(({ sequence }) => sequence),
  };
}
