import { aggregates, type States } from '../../domain/aggregate.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { saidIn } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../../projections/engine/view.ts';
import { inNewestVersion } from '../../projections/records/state-at.ts';
import type { Resource, ResourceJson } from './resource.ts';

/** What is said once, an observation, has its only entry as state: its facts, and who said so. */
const isEntry = (state: object): state is Entry => 'metadata' in state && 'facts' in state;

const factsIn = (state: object): object =>
  isEntry(state) ? { ...(state.facts as object), recorded: saidIn(state) } : state;

/** The state before what voided it, where there is none any longer. */
function stateBefore(category: keyof States, entries: readonly Entry[]): object | null {
  const voiding = entries.findLastIndex(({ type }) => type === 'EntryVoided');
  return aggregates[category].fold(entries.slice(0, Math.max(0, voiding)).map(inNewestVersion));
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
  const shown = state ?? stateBefore(resource.category, entries);
  if (shown === null) return undefined;
  return {
    ...factsIn(shown),
    reference,
    revision: last.revision,
    voided: state === null,
    entries: entries.map(({ sequence }) => sequence),
  };
}
