import { activityEvents } from '../../domain/activity/events.ts';
import { anomalyEvents } from '../../domain/anomaly/events.ts';
import { assessmentEvents } from '../../domain/assessment/events.ts';
import { correctionEvents } from '../../domain/correction/events.ts';
import { crewMemberEvents } from '../../domain/crew-member/events.ts';
import { criterionEvents } from '../../domain/criterion/events.ts';
import { decisionEvents } from '../../domain/decision/events.ts';
import { deskEvents } from '../../domain/desk/events.ts';
import type { EventDefinition } from '../../domain/event.ts';
import { informationRequestEvents } from '../../domain/information-request/events.ts';
import { observationEvents } from '../../domain/observation/events.ts';
import { type ThingKind, thingKinds } from '../../domain/reference.ts';
import { suggestionEvents } from '../../domain/suggestion/events.ts';
import { vehicleEvents } from '../../domain/vehicle/events.ts';

const events: Readonly<Record<ThingKind, readonly EventDefinition[]>> = {
  vehicle: vehicleEvents,
  'crew-member': crewMemberEvents,
  observation: observationEvents,
  assessment: assessmentEvents,
  anomaly: anomalyEvents,
  activity: activityEvents,
  'information-request': informationRequestEvents,
  decision: decisionEvents,
  desk: deskEvents,
  criterion: criterionEvents,
  suggestion: suggestionEvents,
};

export const isThingKind = (kind: string): kind is ThingKind => thingKinds.some((known) => known === kind);

/** The types of the entries that the streams of a kind of thing may hold; corrections stand in all streams. */
export const typesOfKind = (kind: ThingKind): readonly string[] =>
  [...events[kind], ...correctionEvents].map(({ type }) => type);
