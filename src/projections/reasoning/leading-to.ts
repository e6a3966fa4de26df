import { eventTypes } from '../../domain/activity/event-types.ts';
import { decisionEvents } from '../../domain/decision/events.ts';
import { declares } from '../../domain/declares.ts';
import { partOf, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamOf, thingOf } from '../../domain/stream.ts';
import { typeTerm } from '../engine/terms.ts';
import type { Past } from '../engine/view.ts';
import type { Known } from '../staleness/known.ts';
import { openedFrom } from '../suggestions/opened-from.ts';
import { computedFrom } from './computed-from.ts';
import { linksOf, partsOf } from './links-of.ts';

/** Entries that lead to what they name. */
const types: readonly string[] = [
  'ObservationRecorded',
  'AssessmentRecorded',
  'AssessmentRetracted',
  'LeakReported',
  'AnomalyReported',
  'AnomalyClosed',
  'AnomalyReopened',
  'InformationRequested',
  'InformationProvided',
  'InformationRequestDeclined',
  'InformationRequestWithdrawn',
  'ReturnSeatAssigned',
  'CriterionAttached',
  'CriterionWithdrawn',
  'SuggestionDismissed',
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
  const entries = [...types.map((type) => naming(node, type, past)), ...namingEntriesOf(node, past)];
  const sequences = [...new Set(entries.flat())].sort((left, right) => left - right);
  // Its own parts may name a thing, or one another.
  const whole = wholeOf(node);
  const computed = computedFrom(past, node);
  const candidates = new Set<Reference>([
    whole,
    ...proposingIn(whole, known),
    ...computed.criteria,
    ...openedFrom(past, node),
  ]);
  for (const sequence of sequences) {
    const entry = past.entry(sequence);
    const thing = entry === undefined ? undefined : thingOf(entry.stream);
    if (entry === undefined || thing === undefined) continue;
    candidates.add(thing);
    if (thing !== node) for (const part of declares(entry)) candidates.add(part);
  }
  const parts = partsOf(node, known).filter((part) => isNamedByOthers(part, past));
  const from = [...candidates].filter(
    (candidate) => candidate !== node && linksOf(candidate, past, known).some(({ to }) => to === node),
  );
  return {
    from: [...new Set([...parts, ...from])],
    cut: computed.cut || entries.some(({ length }) => length >= mostOfEach),
  };
}

function proposingIn(thing: Reference, known: Known): readonly Reference[] {
  const stream = thing.startsWith('decision/') ? streamOf(thing) : undefined;
  const state = stream === undefined ? null : known.state('decision', stream);
  return [
    ...(state?.recommendations ?? []).map(({ id }) => partOf(thing, 'recommendation', id)),
    ...(state?.dissents ?? []).map(({ id }) => partOf(thing, 'dissent', id)),
  ];
}

/** Entries that name it, the newest of a type. */
const naming = (node: Reference, type: string, past: Past): readonly number[] =>
  past.concerning([node, typeTerm(type)], { limit: mostOfEach, descending: true });

/** An entry stands for the thing that it is on the record of. */
function namingEntriesOf(node: Reference, past: Past): readonly (readonly number[])[] {
  const stream = wholeOf(node) === node ? streamOf(node) : undefined;
  const own = stream === undefined ? [] : past.entries(stream).slice(0, mostOfEach);
  return own.map(({ sequence }) => past.concerning([`entry/${sequence}`], { limit: mostOfEach, descending: true }));
}

/** Parts that nobody else names lead nowhere. */
function isNamedByOthers(part: Reference, past: Past): boolean {
  const own = streamOf(wholeOf(part));
  return past.concerning([part], { limit: 20, descending: true }).some((place) => past.entry(place)?.stream !== own);
}
