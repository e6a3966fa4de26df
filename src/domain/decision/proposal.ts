import { ok, type Rejection, type Result } from '../decider.ts';
import type { Breach } from '../procedure.ts';
import type { DecisionEvent } from './events.ts';

/** What a command would record where its form is kept, and the rules of procedure that it doesn't keep. */
interface Proposal {
  readonly events: readonly DecisionEvent[];
  readonly breaches: readonly Breach[];
}

export type Proposed = Result<Proposal, Rejection>;

export const propose = (events: readonly DecisionEvent[], breaches: readonly Breach[] = []): Proposed =>
  ok({ events, breaches });
