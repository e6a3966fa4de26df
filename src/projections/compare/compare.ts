import type { CrewReturnItem } from '../crew-return/read.ts';
import type { InForceItem } from '../decisions-in-force/read.ts';
import { remembering } from '../records/remembering.ts';
import type { Steps } from '../steps.ts';
import type { VehicleHealth } from '../vehicle-health/read.ts';
import { type AssessmentFate, compareAssessments } from './assessments.ts';
import { compareCrewReturn } from './crew-return.ts';
import { compareDecisionsInForce } from './decisions-in-force.ts';
import { type Asked, type Differences, differencesOf } from './differences.ts';
import { compareHypotheses, type HypothesisStanding } from './hypotheses.ts';
import { type ComparedPending, comparePendingDecisions } from './pending-decisions.ts';
import { compareSharedCauses, type SharedCauseStanding } from './shared-causes.ts';
import type { Side, Sides } from './sides.ts';
import { compareVehicleHealth } from './vehicle-health.ts';

type Moment = { readonly sequence: number; readonly now: string };

export interface Comparison {
  readonly from: Moment;
  readonly to: Moment;
  readonly vehicleHealth: Differences<VehicleHealth, Pick<VehicleHealth, 'vehicle' | 'name'>>;
  readonly crewReturn: Differences<CrewReturnItem, Pick<CrewReturnItem, 'crewMember' | 'name'>>;
  readonly pendingDecisions: Differences<ComparedPending, Pick<ComparedPending, 'decision' | 'title'>>;
  readonly decisionsInForce: Differences<InForceItem, Pick<InForceItem, 'decision' | 'title' | 'thing' | 'item'>>;
  readonly hypotheses: Differences<HypothesisStanding, Pick<HypothesisStanding, 'hypothesis' | 'title' | 'anomaly'>>;
  readonly sharedCauses: Differences<SharedCauseStanding, Pick<SharedCauseStanding, 'anomalies'>>;
  readonly assessments: Differences<AssessmentFate, Pick<AssessmentFate, 'assessment' | 'title'>>;
}

/**
 * What changed between two moments. It reads the rows that changed, and what the clock alone can have turned; not the
 * entries in between.
 */
export function* compare(between: Sides, asked: Asked): Steps<Comparison> {
  const sides = { from: rememberingSide(between.from), to: rememberingSide(between.to) };
  const { concerning } = asked;
  return {
    from: momentOf(sides.from),
    to: momentOf(sides.to),
    vehicleHealth: yield* differencesOf(compareVehicleHealth(sides, concerning), asked),
    crewReturn: yield* differencesOf(compareCrewReturn(sides), asked),
    pendingDecisions: yield* differencesOf(comparePendingDecisions(sides, concerning), asked),
    decisionsInForce: yield* differencesOf(compareDecisionsInForce(sides, concerning), asked),
    hypotheses: yield* differencesOf(compareHypotheses(sides, concerning), asked),
    sharedCauses: yield* differencesOf(compareSharedCauses(sides), asked),
    assessments: yield* differencesOf(compareAssessments(sides, concerning), asked),
  };
}

const rememberingSide = ({ past, now }: Side): Side => ({ past: remembering(past), now });
const momentOf = ({ past, now }: Side): Moment => ({ sequence: past.sequence, now });
