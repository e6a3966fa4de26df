import { definitionOf } from '../../src/domain/catalogue.ts';
import { effectiveEntries } from '../../src/domain/correction/effective.ts';
import { isCorrection } from '../../src/domain/correction/events.ts';
import { declares } from '../../src/domain/declares.ts';
import type { Entry } from '../../src/domain/event.ts';
import type { Reference } from '../../src/domain/reference.ts';
import { referencesIn } from '../../src/domain/references-in.ts';
import { decodeEntry } from '../../src/domain/stored.ts';
import { categoryOf, type StreamName, thingOf } from '../../src/domain/stream.ts';
import type { EventStore } from '../../src/store/event-store.ts';

/** What the life of each kind of thing may be, as the letters of its events in order, corrections left out. */
const lives: Readonly<Record<string, { readonly letters: Readonly<Record<string, string>>; readonly life: RegExp }>> = {
  log: { letters: { LogOpened: 'o' }, life: /^o$/ },
  vehicle: {
    letters: {
      VehicleRegistered: 'r',
      VehicleLaunched: 'l',
      VehicleDocked: 'd',
      VehicleUndocked: 'u',
      VehicleFlightEnded: 'e',
    },
    // What occurred before the end of the flight may be entered after it.
    life: /^(r[ldu]*(e[ldu]*)?)?$/,
  },
  crewmember: {
    letters: { CrewMemberAssigned: 'a', ReturnSeatAssigned: 's', CrewMemberDeparted: 'd' },
    life: /^(as*(ds*)?)?$/,
  },
  observation: { letters: { ObservationRecorded: 'o' }, life: /^o?$/ },
  assessment: { letters: { AssessmentRecorded: 'a', AssessmentRetracted: 'r' }, life: /^ar?$/ },
  anomaly: {
    letters: {
      LeakReported: 'r',
      AnomalyReported: 'r',
      HypothesisDeclared: 'h',
      AnomalyClosed: 'c',
      AnomalyReopened: 'o',
    },
    life: /^rh*(coh*)*c?$/,
  },
  activity: {
    letters: {
      ActivityPlanned: 'p',
      ActivityReplanned: 'n',
      ActivityCancelled: 'c',
      ActivityReinstated: 'i',
      ActivityEnded: 'e',
      EvaPlanned: 'P',
      EvaReplanned: 'N',
      EvaCancelled: 'C',
      EvaReinstated: 'I',
      EvaEnded: 'E',
    },
    life: /^(pn*(cin*)*(c|e)?|PN*(CIN*)*(C|E)?)$/,
  },
  informationrequest: {
    letters: {
      InformationRequested: 'q',
      InformationProvided: 'p',
      InformationRequestDeclined: 'd',
      InformationRequestWithdrawn: 'w',
    },
    life: /^q[pd]*w?$/,
  },
  // The last entry may be struck through, down to the first.
  desk: { letters: { DutyTaken: 't', ItemsAcknowledged: 'a' }, life: /^(t[ta]*)?$/ },
  criterion: { letters: { CriterionAttached: 'a', CriterionWithdrawn: 'w' }, life: /^aw?$/ },
  suggestion: { letters: { SuggestionDismissed: 'd' }, life: /^d$/ },
  decision: {
    letters: {
      DecisionOpened: 'o',
      OptionAdded: 'a',
      OptionRejected: 'x',
      DecisionDeferred: 'f',
      DecisionTaken: 't',
      FlightProgramDecided: 't',
      DecisionLapsed: 'l',
      ReviewCalled: 'r',
      DecisionReaffirmed: 'r',
      DecisionSuperseded: 's',
      DecisionRescinded: 'z',
    },
    // Taken once, and options stay as they are from then on; only what is taken is reviewed and the rest.
    life: /^o[axf]*(t[rs]*z?|l)?$/,
  },
};

/** Everything that may not be in a log, whatever was sent: empty where all is well. */
export function illegalities(store: EventStore): readonly string[] {
  const entries = store.log.read(0, 100_000).map(decodeEntry);
  const streams = Map.groupBy(entries, ({ stream }) => stream);
  return [
    ...entries.flatMap(outOfSchema),
    ...dangling(entries),
    ...backInTime(entries),
    ...[...streams].flatMap(([stream, history]) => unlived(stream, history)),
  ];
}

function outOfSchema({ type, facts, sequence }: Entry): readonly string[] {
  const checked = definitionOf(type)?.facts.safeParse(facts);
  return checked?.success === true ? [] : [`#${sequence} is not what a ${type} is`];
}

/** What an entry names was on record before it, or comes with it. */
function dangling(entries: readonly Entry[]): readonly string[] {
  const known = new Set<Reference>();
  const faults: string[] = [];
  // What one command declares its other events may name, in any order.
  const commands = Map.groupBy(entries, ({ stream, metadata }) => `${stream}/${metadata.commandId}`);
  for (const command of commands.values()) {
    for (const entry of command) {
      const thing = thingOf(entry.stream);
      if (thing !== undefined) known.add(thing);
      known.add(`entry/${entry.sequence}` as Reference);
      for (const declared of declares(entry)) {
        if (known.has(declared)) faults.push(`#${entry.sequence} declares ${declared} again`);
        known.add(declared);
      }
    }
    for (const entry of command) {
      const definition = definitionOf(entry.type);
      const named = definition === undefined ? [] : referencesIn(definition.facts, entry.facts);
      for (const { reference } of named) {
        if (!known.has(reference)) faults.push(`#${entry.sequence} names ${reference}, which is not on record`);
      }
      if ((entry.metadata.basis ?? 0) >= entry.sequence) faults.push(`#${entry.sequence} knows what came after it`);
    }
  }
  return faults;
}

const backInTime = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ metadata, sequence }, index) =>
    metadata.recordedAt < (entries[index - 1]?.metadata.recordedAt ?? '') ? [`#${sequence} went back in time`] : [],
  );

function unlived(stream: StreamName, history: readonly Entry[]): readonly string[] {
  const faults = history.flatMap(({ revision }, index) =>
    revision === index ? [] : [`${stream} has revision ${revision} at ${index}`],
  );
  const known = lives[categoryOf(stream) ?? ''];
  if (known === undefined) return [...faults, `${stream} is of no kind`];
  const standing = effectiveEntries(history).filter((entry) => !isCorrection(entry));
  const letters = standing.map(({ type }) => known.letters[type] ?? '').join('');
  return known.life.test(letters) ? faults : [...faults, `${stream} lived ${letters}`];
}
