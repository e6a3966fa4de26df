import { isCorrection } from '../../domain/correction/events.ts';
import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { saidIn } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past } from '../../projections/engine/view.ts';
import { shownIn } from '../../projections/records/shown-in.ts';
import type { CorrectionJson, Resource, ResourceJson } from './resource.ts';

/** What is said once, an observation, has its only entry as state: its facts, and who said so. */
const isEntry = (state: object): state is Entry => 'metadata' in state && 'facts' in state;

const factsIn = (state: object): object =>
  isEntry(state) ? { ...(state.facts as object), recorded: saidIn(state) } : state;

const correctionsIn = (entries: readonly Entry[]): readonly CorrectionJson[] =>
  entries.flatMap((entry) => {
    if (!isCorrection(entry) || entry.type !== 'EntryCorrected') return [];
    const { sequence, facts } = entry;
    return facts.changes.map(({ pointer, was, is }) => ({ sequence, entry: facts.entry, pointer, was, is }));
  });

/** Undefined where nothing of the kind was on record then. */
export function resourceJson(past: Past, resource: Resource, reference: Reference): ResourceJson | undefined {
  const stream = streamOf(reference);
  if (stream === undefined) return undefined;
  const entries = past.entries(stream);
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  if (resource.includes !== undefined && !resource.includes(past, stream)) return undefined;
  const { state, voided } = shownIn(past, resource.category, stream);
  if (state === null) return undefined;
  return {
    ...factsIn(state),
    reference,
    revision: last.revision,
    voided,
    corrections: correctionsIn(entries),
    entries: entries.map(({ sequence }) => sequence),
  };
}
