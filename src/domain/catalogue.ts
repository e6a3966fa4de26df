import { activityEvents } from './activity/events.ts';
import { anomalyEvents } from './anomaly/events.ts';
import { assessmentEvents } from './assessment/events.ts';
import { correctionEvents } from './correction/events.ts';
import { crewMemberEvents } from './crew-member/events.ts';
import { criterionEvents } from './criterion/events.ts';
import { decisionEvents } from './decision/events.ts';
import { deskEvents } from './desk/events.ts';
import type { EventDefinition } from './event.ts';
import { informationRequestEvents } from './information-request/events.ts';
import { logOpened } from './log/log-opened.ts';
import { observationEvents } from './observation/events.ts';
import { suggestionEvents } from './suggestion/events.ts';
import { vehicleEvents } from './vehicle/events.ts';

/** Every type of event that Holdpoint writes or has ever written. */
export const catalogue: readonly EventDefinition[] = [
  logOpened,
  ...correctionEvents,
  ...observationEvents,
  ...vehicleEvents,
  ...crewMemberEvents,
  ...anomalyEvents,
  ...assessmentEvents,
  ...activityEvents,
  ...informationRequestEvents,
  ...decisionEvents,
  ...deskEvents,
  ...criterionEvents,
  ...suggestionEvents,
];

const byType = new Map(catalogue.map((definition) => [definition.type, definition]));

/** Undefined for a type that this version of Holdpoint doesn't know. */
export const definitionOf = (type: string): EventDefinition | undefined => byType.get(type);

/**
 * Facts in the newest version of their schema, whatever the version that is stored.
 * @throws Error where the stored version is newer than this Holdpoint knows.
 */
export function upcast(definition: EventDefinition, version: number, facts: unknown): unknown {
  if (version > definition.version) {
    throw new Error(
      `a ${definition.type} of schema version ${version} is newer than this Holdpoint, which knows ${definition.version}`,
    );
  }
  let current = facts;
  for (let from = version; from < definition.version; from += 1) {
    const step = definition.upcasts[from];
    if (step === undefined) throw new Error(`${definition.type} has no upcast from schema version ${from}`);
    current = step(current as never);
  }
  return current;
}
