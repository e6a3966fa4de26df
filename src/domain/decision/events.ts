import type { EventOf, FactsIn } from '../event.ts';
import { deliberationEvents } from './events/deliberation.ts';
import { resolutionEvents } from './events/resolution.ts';
import { termsEvents } from './events/terms.ts';

export const decisionEvents = [...termsEvents, ...deliberationEvents, ...resolutionEvents] as const;
export type DecisionEvent = EventOf<(typeof decisionEvents)[number]>;

/** The facts of one type of event. */
export type FactsOf<Type extends DecisionEvent['type']> = FactsIn<DecisionEvent, Type>;
