import { eventTypes } from '../../domain/activity/event-types.ts';
import { decisionEvents } from '../../domain/decision/events.ts';
import { declares } from '../../domain/declares.ts';
import type { Reference } from '../../domain/reference.ts';
import { wholeOf } from '../../domain/reference.ts';
import { streamOf, thingOf } from '../../domain/stream.ts';
import { typeTerm } from '../engine/terms.ts';
import type { Past } from '../engine/view.ts';
import type { Known } from '../staleness/known.ts';
import { linksOf, partsOf } from './links-of.ts';

/** Entries that lead to what they name. */
const types: readonly string[] = [
  'ObservationRecorded',
  'AssessmentRecorded',
  'LeakReported',
  'AnomalyReported',
  'AnomalyClosed',
  'InformationProvided',
  ...decisionEvents.map(({ type }) => type),
  ...Object.values(eventTypes).flatMap((family) => Object.values(family)),
];
const mostOfEach = 200;

export interface Leading {
  /** Things, and parts of them, that have a link to it; in the order in which they came to name it. */
  readonly from: readonly Reference[];
  /** More entries name it than were looked at. */
  readonly cut: boolean;
}

/** What leads to a thing, or a part of one, directly: found by the index of what entries concern. */
export function leadingTo(node: Reference, past: Past, known: Known): Leading {
  const entries = types.map((type) => naming(node, type, past));
  const sequences = [...new Set(entries.flat())].sort((left, right) => left - right);
  const candidates = new Set<Reference>();
  for (const sequence of sequences) {
    const entry = past.entry(sequence);
    const thing = entry === undefined ? undefined : thingOf(entry.stream);
    if (entry === undefined || thing === undefined) continue;
    candidates.add(thing);
    for (const part of declares(entry)) candidates.add(part);
  }
  const parts = partsOf(node, known).filter((part) => isNamedByOthers(part, past));
  const from = [...candidates].filter(
    (candidate) => candidate !== node && linksOf(candidate, known).some(({ to }) => to === node),
  );
  return { from: [...new Set([...parts, ...from])], cut: entries.some(({ length }) => length >= mostOfEach) };
}

/** Entries that name it, the newest of a type. */
const naming = (node: Reference, type: string, past: Past): readonly number[] =>
  past.concerning([node, typeTerm(type)], { limit: mostOfEach, descending: true });

/** Parts that nobody else names lead nowhere. */
function isNamedByOthers(part: Reference, past: Past): boolean {
  const own = streamOf(wholeOf(part));
  return past.concerning([part], { limit: 20, descending: true }).some((place) => past.entry(place)?.stream !== own);
}
