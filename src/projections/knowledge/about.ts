import { aggregates } from '../../domain/aggregate.ts';
import { subjectsOf } from '../../domain/assessment/subjects.ts';
import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference, type ThingKind, wholeOf } from '../../domain/reference.ts';
import { streamOf, thingOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';

/**
 * The things on which an entry is relevant to an act: those that the act itself is about, what it cites or awaits, and
 * what each of these is about, as it was at a sequence. A part counts as its whole. What they are part of or docked to,
 * who leaves in them and what ordered them is something else.
 */
export function relevantThings(
  past: Past,
  { things, cited }: { readonly things: readonly Reference[]; readonly cited: readonly Reference[] },
  at: number,
): readonly Reference[] {
  const places = [...things, ...cited].flatMap((reference) => wholeFor(past, reference) ?? []);
  const cites = cited.flatMap((reference) => wholeFor(past, reference) ?? []);
  const about = [...new Set(cites)].flatMap((whole) => aboutOf(past, whole, at));
  return [...new Set([...places, ...about.flatMap((reference) => wholeFor(past, reference) ?? [])])];
}

/** An entry stands for what its stream is the record of. */
function wholeFor(past: Past, reference: Reference): Reference | undefined {
  const parsed = parseReference(reference);
  if (parsed?.kind !== 'entry') return wholeOf(reference);
  const entry = past.entry(parsed.sequence);
  return entry === undefined ? undefined : thingOf(entry.stream);
}

function aboutOf(past: Past, whole: Reference, at: number): readonly Reference[] {
  const kind = parseReference(whole)?.kind;
  const stream = streamOf(whole);
  if (kind === undefined || kind === 'entry' || stream === undefined) return [];
  return aboutIn(kind, entriesUpTo(past, stream, at));
}

function aboutIn(kind: ThingKind, entries: readonly Entry[]): readonly Reference[] {
  switch (kind) {
    case 'vehicle':
    case 'crew-member':
    case 'desk':
      return [];
    case 'observation':
      return shownState('observation', entries)?.facts.about ?? [];
    case 'assessment': {
      const state = shownState('assessment', entries);
      return state === null ? [] : subjectsOf(state);
    }
    case 'anomaly':
      return shownState('anomaly', entries)?.about ?? [];
    case 'activity': {
      const state = shownState('activity', entries);
      return state === null ? [] : [...state.vehicles, ...state.people];
    }
    case 'information-request':
      return shownState('informationrequest', entries)?.about ?? [];
    case 'decision':
      return aggregates.decision.subjects(shownState('decision', entries));
    case 'criterion':
      return aggregates.criterion.subjects(shownState('criterion', entries));
    case 'suggestion':
      return shownState('suggestion', entries)?.about ?? [];
  }
}
