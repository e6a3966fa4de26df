import { exampleKey } from './command-route.ts';
import { commission } from './example-authors.ts';
import { existing } from './targets.ts';

export const decisionParameters = { id: 'uuid' } as const;
export const ofDecision = existing('decision');

/** What will happen to the vehicle that leaks, and to its crew. */
export const program = { id: exampleKey(60) };
/** Which ship to leave in, until then. */
export const contingency = { id: exampleKey(90) };
/** One that nobody needs to take any more. */
export const overtaken = { id: exampleKey(95) };

export const leak = `anomaly/${exampleKey(10)}`;
export const soyuz = 'vehicle/soyuz-ms-22';

/** An act of the authority. */
export const byCommission = { by: commission };
