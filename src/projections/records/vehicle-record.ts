import { parseReference, type Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Vehicle } from '../../domain/vehicle/state.ts';
import type { Past } from '../engine/view.ts';
import { stalenessKeys } from '../staleness/staleness-keys.ts';
import { judgementRows } from '../standing/judgement-rows.ts';
import type { Steps } from '../steps.ts';
import { flightOf } from '../vehicle-health/flight.ts';
import { type Looked, type VehicleHealth, vehicleHealthAs, vehicleHealthOf } from '../vehicle-health/read.ts';
import { type Cited, cited } from './cited.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { observationsOn } from './observations-on.ts';
import { remembering } from './remembering.ts';
import { firstOfEach, newestOf, type Section, sectionInSteps, sectionOf } from './section.ts';
import { shownIn } from './shown-in.ts';
import { type Statement, statementOf } from './statement.ts';
import { judgementsOnVehicle, type VehicleHistories } from './vehicle-histories.ts';

type Crewed<Value> = Value extends { readonly crew: readonly Reference[] }
  ? Omit<Value, 'crew'> & { readonly crew: readonly Cited[] }
  : Value;

export type VehicleRecord = {
  readonly vehicle: Reference;
  /** Struck through: made in error. It is shown as it was before that, and is on no board. */
  readonly voided: boolean;
  /** As registered, in the words as last corrected. */
  readonly registration: Pick<Vehicle, 'name' | 'kind' | 'aliases' | 'agency' | 'seats' | 'programAuthority'> & {
    readonly said: Vehicle['registered'];
    readonly partOf: Cited | null;
  };
  readonly flight: {
    readonly launched: Crewed<NonNullable<Vehicle['launched']>> | null;
    readonly dockings: readonly {
      readonly at: Cited;
      readonly port: string | null;
      readonly docked: Vehicle['registered'];
      readonly undocked: Crewed<NonNullable<Vehicle['launched']>> | null;
    }[];
    readonly ended: Crewed<NonNullable<Vehicle['ended']>> | null;
  };
  /** As the board has it; struck through, as it would. */
  readonly health: VehicleHealth;
  readonly history: VehicleHistories;
  readonly anomalies: Section<Statement>;
  readonly activities: Section<Statement>;
  readonly observations: Section<Evidence>;
  readonly assessments: Section<Evidence>;
  readonly informationRequests: Section<Statement>;
  /** Those with it in their scope or program, now or at some time. */
  readonly decisions: Section<
    Statement & {
      readonly inScope: boolean;
      /** It is in force, and what it rests on stands no longer. */
      readonly stale: boolean;
    }
  >;
  /** Every seat that was assigned in it. */
  readonly seats: Section<Statement & { readonly held: readonly ('nominal' | 'contingency')[] }>;
};

/** Everything on one vehicle; undefined where it is not on record. */
export function* vehicleRecord(whole: Past, looked: Looked, vehicle: Reference): Steps<VehicleRecord | undefined> {
  const past = remembering(whole);
  const stream = streamOf(vehicle);
  if (stream === undefined) return undefined;
  const { state, voided } = shownIn(past, 'vehicle', stream);
  if (state === null) return undefined;
  const newest = (...types: readonly string[]) => newestOf(past, vehicle, types);
  const statements = (...types: readonly string[]) =>
    sectionInSteps(firstOfEach(newest(...types)), (entry) => statementOf(past, entry, vehicle) ?? []);
  return {
    vehicle,
    voided,
    registration: registrationOf(past, state),
    flight: flightIn(past, state),
    health: vehicleHealthOf(past, vehicle, looked) ?? vehicleHealthAs(past, flightOf(state, false), looked),
    history: judgementsOnVehicle(past, vehicle, looked),
    anomalies: yield* statements('LeakReported', 'AnomalyReported'),
    activities: yield* statements('EvaPlanned', 'ActivityPlanned', 'EvaReplanned', 'ActivityReplanned'),
    observations: yield* evidenceOf(past, observationsOn(past, vehicle), vehicle),
    assessments: yield* evidenceOf(past, newest('AssessmentRecorded'), vehicle),
    informationRequests: yield* statements('InformationRequested'),
    decisions: sectionOf(
      yield* statements('DecisionOpened', 'TermsChanged', 'DecisionTaken', 'FlightProgramDecided'),
      (statement) => ({
        ...statement,
        inScope: isInScope(past, statement.thing, vehicle),
        stale: past.rows(judgementRows).get(stalenessKeys.stale(statement.thing)) !== undefined,
      }),
    ),
    seats: sectionOf(newest('ReturnSeatAssigned'), (entry) => {
      const statement = statementOf(past, entry, vehicle);
      if (statement === undefined || !isSeatIn(statement, vehicle)) return [];
      return { ...statement, held: heldFrom(past, statement) };
    }),
  };
}

function registrationOf(past: Past, state: Vehicle): VehicleRecord['registration'] {
  const { name, kind, aliases, agency, seats, programAuthority, registered, partOf } = state;
  const whole = partOf === null ? null : cited(partOf, registered.sequence, past);
  return { name, kind, aliases, agency, seats, programAuthority, said: registered, partOf: whole };
}

function flightIn(past: Past, { launched, dockings, ended }: Vehicle): VehicleRecord['flight'] {
  const crewed = <Departure extends NonNullable<Vehicle['launched']>>(departure: Departure) => ({
    ...departure,
    crew: departure.crew.map((member) => cited(member, departure.sequence, past)),
  });
  return {
    launched: launched === null ? null : crewed(launched),
    dockings: dockings.map(({ at, port, docked, undocked }) => ({
      at: cited(at, docked.sequence, past),
      port,
      docked,
      undocked: undocked === null ? null : crewed(undocked),
    })),
    ended: ended === null ? null : crewed(ended),
  };
}

function isInScope(past: Past, decision: Reference, vehicle: Reference): boolean {
  const stream = streamOf(decision);
  const state = stream === undefined ? null : past.state('decision', stream);
  const program = state?.taken?.program.filter(({ supersededBy }) => supersededBy === null) ?? [];
  return (
    state?.terms.scope.value?.includes(vehicle) === true ||
    program.some(({ subject, returnsIn }) => subject === vehicle || returnsIn === vehicle)
  );
}

const isSeatIn = ({ facts }: Statement, vehicle: Reference): boolean =>
  (facts as { readonly vehicle?: Reference }).vehicle === vehicle;

/** For which returns this very seat is theirs now; none once they have departed. */
function heldFrom(past: Past, { thing, said }: Statement): readonly ('nominal' | 'contingency')[] {
  const stream = parseReference(thing)?.kind === 'crew-member' ? streamOf(thing) : undefined;
  const member = stream === undefined ? null : past.state('crewmember', stream);
  if (member === null || member.departed !== null) return [];
  const kinds = ['nominal', 'contingency'] as const;
  return kinds.filter((kind) => member.seats[kind]?.assigned.sequence === said.sequence);
}
