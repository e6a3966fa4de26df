import { aggregates } from '../../src/domain/aggregate.ts';
import { type ClaimedTime, latestOf } from '../../src/domain/claimed-time.ts';
import { effectiveEntries } from '../../src/domain/correction/effective.ts';
import type { Decision } from '../../src/domain/decision/state.ts';
import type { Entry } from '../../src/domain/event.ts';
import { type Reference, wholeOf } from '../../src/domain/reference.ts';
import { thingOf } from '../../src/domain/stream.ts';

// The watch rules once more, by looking at the whole record anew after each entry: without a row or an index.

interface Found {
  readonly rule: 'leak' | 'eva' | 'late';
  readonly about: Reference;
  readonly raised: number;
  readonly anomalies: readonly Reference[];
  /** Not before the clock is past this. */
  readonly from: number;
  /** Who is deciding the same since before that time, with the entry since which they are. */
  held: ReadonlyMap<Reference, number>;
  status: string;
  fate: number | null;
}

const streamsOf = (entries: readonly Entry[], category: string) =>
  [...Map.groupBy(entries, ({ stream }) => stream)].filter(([stream]) => stream.startsWith(`${category}-`));
type Category = keyof typeof aggregates;
const statesOf = <Kind extends Category>(entries: readonly Entry[], kind: Kind) =>
  streamsOf(entries, kind).map(([, own]) => aggregates[kind].fold(own));

function complexOf(vehicle: Reference, entries: readonly Entry[]): ReadonlySet<Reference> {
  const states = statesOf(entries, 'vehicle').filter((state) => state !== null);
  const links = states.flatMap(({ vehicle: own, docked, partOf }) =>
    [docked?.at, partOf].flatMap((whole) => (whole == null ? [] : [[own, whole] as const])),
  );
  const found = new Set([vehicle]);
  for (const member of found) {
    for (const [one, other] of links) {
      if (one === member) found.add(other);
      if (other === member) found.add(one);
    }
  }
  return found;
}

const seatsOf = (entries: readonly Entry[]): readonly Reference[] =>
  statesOf(entries, 'crewmember').flatMap((state) =>
    state === null || state.departed !== null
      ? []
      : [state.seats.nominal, state.seats.contingency].flatMap((seat) => seat?.vehicle ?? []),
  );

const seatedIn = (vehicle: Reference, entries: readonly Entry[]): boolean => seatsOf(entries).includes(vehicle);

const openDecisions = (entries: readonly Entry[]): readonly Decision[] =>
  statesOf(entries, 'decision').filter((state) => state?.status === 'open') as readonly Decision[];
const deciding = (about: Reference, entries: readonly Entry[]): readonly Decision[] =>
  openDecisions(entries).filter(({ decision, terms }) => decision !== about && terms.scope.value?.includes(about));
const openAnomalies = (entries: readonly Entry[]) =>
  statesOf(entries, 'anomaly').flatMap((state) => (state?.status === 'open' ? state : []));
const plannedEvas = (entries: readonly Entry[], logTime: number) =>
  statesOf(entries, 'activity').flatMap((each) =>
    each?.kind === 'eva' && each.status === 'planned' && isStillAhead(each.planned, logTime) ? each : [],
  );

const isStillAhead = (planned: ClaimedTime | null, logTime: number): boolean =>
  planned === null || latestOf(planned) + 24 * 3_600_000 >= logTime;

/** What the last of some entries raises. */
function raisedBy(
  entries: readonly Entry[],
  before: readonly Entry[],
  logTime: number,
  isStanding: (rule: Found['rule'], about: Reference) => boolean,
): readonly Found[] {
  const entry = entries.at(-1) as Entry;
  const thing = thingOf(entry.stream) as Reference;
  const found = (
    rule: Found['rule'],
    about: Reference,
    anomalies: readonly Reference[],
    from = Number.NEGATIVE_INFINITY,
  ): readonly Found[] => {
    const held = new Map(
      deciding(about, entries).map(({ decision, terms }) => [decision, terms.scope.said?.sequence ?? 0]),
    );
    const made = { rule, about, raised: entry.sequence, anomalies, from, held, status: 'suggested', fate: null };
    return held.size > 0 && rule !== 'late' ? [] : [made];
  };
  /** By what came to anomalies that were open already. */
  const later = (rule: Found['rule'], about: Reference, anomalies: readonly Reference[]): readonly Found[] =>
    anomalies.length === 0 || isStanding(rule, about) ? [] : found(rule, about, anomalies);
  const own = entries.filter(({ stream }) => stream === entry.stream);
  if (['LeakReported', 'AnomalyReported', 'AnomalyReopened'].includes(entry.type)) {
    const state = aggregates.anomaly.fold(own);
    const vehicles = state?.about.filter((about) => about.startsWith('vehicle/')) ?? [];
    const leaks = state?.kind === 'leak' ? vehicles.filter((about) => seatedIn(about, entries)) : [];
    const beside = new Set(vehicles.flatMap((about) => [...complexOf(about, entries)]));
    return [
      ...leaks.flatMap((about) => found('leak', about, [thing])),
      ...plannedEvas(entries, logTime)
        .filter(({ vehicles: from }) => from.some((each) => beside.has(each)))
        .flatMap(({ activity }) => found('eva', activity, [thing])),
    ];
  }
  if (entry.type === 'ReturnSeatAssigned') {
    const had = new Set(seatsOf(before));
    return [...new Set(seatsOf(entries))]
      .filter((about) => !had.has(about))
      .flatMap((vehicle) => {
        const leaks = openAnomalies(entries).filter(({ kind, about }) => kind === 'leak' && about.includes(vehicle));
        return later(
          'leak',
          vehicle,
          leaks.map(({ anomaly }) => anomaly),
        );
      });
  }
  if (entry.type === 'EvaPlanned' || entry.type === 'EvaReinstated') {
    const eva = plannedEvas(entries, logTime).find(({ activity }) => activity === thing);
    const beside = new Set(eva?.vehicles.flatMap((each) => [...complexOf(each, entries)]));
    const anomalies = openAnomalies(entries).filter(({ about }) => about.some((each) => beside.has(each)));
    return later(
      'eva',
      thing,
      anomalies.map(({ anomaly }) => anomaly),
    );
  }
  if (entry.type === 'VehicleDocked') {
    const beside = complexOf(thing, entries);
    const wasBeside = complexOf(thing, before);
    if (wasBeside.size === beside.size) return [];
    return [true, false].flatMap((isMine) => {
      const isThere = (each: Reference) => beside.has(each) && wasBeside.has(each) === isMine;
      const isHere = (each: Reference) => beside.has(each) && wasBeside.has(each) !== isMine;
      const anomalies = openAnomalies(entries).filter(({ about }) => about.some(isThere));
      return plannedEvas(entries, logTime)
        .filter(({ vehicles }) => vehicles.some(isHere))
        .flatMap(({ activity }) =>
          later(
            'eva',
            activity,
            anomalies.map(({ anomaly }) => anomaly),
          ),
        );
    });
  }
  const saysWhen = entry.type === 'DecisionOpened' || entry.type === 'TermsChanged';
  const state = saysWhen ? aggregates.decision.fold(own) : null;
  const { value = null, said = null } = state?.terms.neededBy ?? {};
  if (state?.status !== 'open' || value === null || said?.sequence !== entry.sequence) return [];
  return found('late', state.decision, [], latestOf(value));
}

/** What the last of some entries makes of a suggestion that stood. */
function fateBy(
  suggestion: Found,
  entries: readonly Entry[],
  isItsDecision: (thing: Reference) => boolean,
): string | null {
  const { rule, about, anomalies } = suggestion;
  const entry = entries.at(-1) as Entry;
  const thing = thingOf(entry.stream) as Reference;
  const { type } = entry;
  if (type === 'DecisionOpened' && isItsDecision(thing)) return 'opened';
  if (thing.startsWith('suggestion/') && isItsDecision(thing)) return 'dismissed';
  const isOver =
    (type === 'AnomalyClosed' &&
      anomalies.includes(thing) &&
      !openAnomalies(entries).some(({ anomaly }) => anomalies.includes(anomaly))) ||
    (rule === 'eva' && thing === about && (type === 'EvaCancelled' || type === 'EvaEnded')) ||
    (rule === 'eva' &&
      thing === about &&
      type === 'EvaReplanned' &&
      anomalies.some((anomaly) => names(entry, anomaly))) ||
    (rule === 'late' && thing === about && (type === 'DecisionLapsed' || movesNeededBy(entry)));
  const before = entries.slice(0, -1);
  const isCovered =
    thing.startsWith('decision/') && !coveredBy(thing, about, before) && coveredBy(thing, about, entries);
  return isCovered ? 'covered' : isOver ? 'overtaken' : null;
}

const names = ({ facts }: Entry, thing: Reference): boolean =>
  (facts as { readonly because: readonly Reference[] }).because.map(wholeOf).includes(thing);
const movesNeededBy = ({ type, facts }: Entry): boolean =>
  type === 'TermsChanged' &&
  (facts as { readonly changes: readonly { readonly term: string }[] }).changes.some(({ term }) => term === 'neededBy');
const coveredBy = (decision: Reference, about: Reference, entries: readonly Entry[]): boolean =>
  decision !== about &&
  openDecisions(entries).some((state) => state.decision === decision && state.terms.scope.value?.includes(about));

/** One line for each suggestion that was raised by a time, as it stands then; `idOf` makes the id of one. */
export function whatIsSuggested(
  entries: readonly Entry[],
  now: number,
  idOf: (found: { readonly rule: Found['rule']; readonly about: Reference; readonly raised: Entry }) => string,
): readonly string[] {
  const all: Found[] = [];
  let logTime = 0;
  for (const [index, entry] of entries.entries()) {
    const upTo = entries.slice(0, index + 1);
    logTime = Math.max(logTime, Date.parse(entry.metadata.recordedAt));
    for (const suggestion of all) {
      if (suggestion.fate !== null) continue;
      const { rule, about, raised, from } = suggestion;
      const isEarly = logTime <= from;
      if (isEarly) {
        const open = deciding(about, upTo).map(({ decision }) => decision);
        suggestion.held = new Map(open.map((decision) => [decision, suggestion.held.get(decision) ?? entry.sequence]));
      } else if (suggestion.held.size > 0) {
        coverByFirst(suggestion);
        continue;
      }
      const id = idOf({ rule, about, raised: entries[raised - 1] as Entry });
      const fate = fateBy(suggestion, upTo, (thing) => thing.endsWith(id));
      if (fate === null || (fate === 'covered' && isEarly)) continue;
      suggestion.status = isEarly ? 'never' : fate;
      suggestion.fate = entry.sequence;
    }
    if (!entry.type.startsWith('Entry')) {
      const isStanding = (rule: Found['rule'], about: Reference) =>
        all.some((each) => each.fate === null && each.rule === rule && each.about === about);
      all.push(...raisedBy(effectiveUpTo(upTo), effectiveUpTo(upTo.slice(0, -1)), logTime, isStanding));
    }
  }
  for (const suggestion of all) {
    if (suggestion.fate === null && suggestion.held.size > 0 && suggestion.from < now) coverByFirst(suggestion);
  }
  return all
    .filter(({ status, from }) => status !== 'never' && from < now)
    .map(({ rule, about, raised, status, fate }) => `${rule} ${about} #${raised}: ${status} ${fate ?? ''}`.trim())
    .sort();
}

/** Its time has come, and somebody is deciding the same already. */
function coverByFirst(suggestion: Found): void {
  suggestion.status = 'covered';
  suggestion.fate = Math.min(...suggestion.held.values());
}

/** With each stream as corrected; its last entry is the one that was last recorded. */
const effectiveUpTo = (entries: readonly Entry[]): readonly Entry[] =>
  [...Map.groupBy(entries, ({ stream }) => stream).values()]
    .flatMap((own) => effectiveEntries(own))
    .sort((left, right) => left.sequence - right.sequence);
