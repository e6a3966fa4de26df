import type { CrewReturnItem } from '../crew-return/read.ts';
import type { InForceItem } from '../decisions-in-force/read.ts';
import type { Steps } from '../steps.ts';
import type { VehicleHealth } from '../vehicle-health/read.ts';
import { type AssessmentFate, compareAssessments } from './assessments.ts';
import { compareCrewReturn } from './crew-return.ts';
import { type ComparedCriterion, compareCriteria } from './criteria.ts';
import { compareDecisionsInForce } from './decisions-in-force.ts';
import { type Asked, type Differences, differencesOf } from './differences.ts';
import { compareHypotheses, type HypothesisStanding } from './hypotheses.ts';
import { type ComparedPending, comparePendingDecisions } from './pending-decisions.ts';
import { compareSharedCauses, type SharedCauseStanding } from './shared-causes.ts';
import { rememberingSides, type Side, type Sides } from './sides.ts';
import { compareVehicleHealth } from './vehicle-health.ts';

type Moment = { readonly sequence: number; readonly now: string };

export interface Comparison {
  readonly from: Moment;
  readonly to: Moment;
  readonly vehicleHealth: Differences<VehicleHealth, Pick<VehicleHealth, 'vehicle' | 'name'>>;
  readonly crewReturn: Differences<CrewReturnItem, Pick<CrewReturnItem, 'crewMember' | 'name'>>;
  readonly pendingDecisions: Differences<ComparedPending, Pick<ComparedPending, 'decision' | 'title'>>;
  readonly decisionsInForce: Differences<
    InForceItem,
    Pick<InForceItem, 'decision' | 'title' | 'thing' | 'thingTitle' | 'item'>
  >;
  readonly hypotheses: Differences<HypothesisStanding, Pick<HypothesisStanding, 'hypothesis' | 'title' | 'anomaly'>>;
  readonly sharedCauses: Differences<SharedCauseStanding, Pick<SharedCauseStanding, 'anomalies'>>;
  readonly assessments: Differences<AssessmentFate, Pick<AssessmentFate, 'assessment' | 'title'>>;
  readonly criteria: Differences<ComparedCriterion, Pick<ComparedCriterion, 'criterion' | 'title'>>;
}

/**
 * What changed between two moments. It reads the rows that changed, and what the clock alone can have turned; not all
 * that lies in between.
 */
export function* compare(between: Sides, asked: Asked): Steps<Comparison> {
  const sides = rememberingSides(between);
  const { concerning } = asked;
  return {
    from: momentOf(sides.from),
    to: momentOf(sides.to),
    vehicleHealth: yield* differencesOf(compareVehicleHealth(sides, concerning), sides, asked),
    crewReturn: yield* differencesOf(compareCrewReturn(sides), sides, asked),
    pendingDecisions: yield* differencesOf(comparePendingDecisions(sides, concerning), sides, asked),
    decisionsInForce: yield* differencesOf(compareDecisionsInForce(sides, concerning), sides, asked),
    hypotheses: yield* differencesOf(compareHypotheses(sides, concerning), sides, asked),
    sharedCauses: yield* differencesOf(compareSharedCauses(sides), sides, asked),
    assessments: yield* differencesOf(compareAssessments(sides, concerning), sides, asked),
    criteria: yield* differencesOf(compareCriteria(sides), sides, asked),
  };
}

const momentOf = ({ past, now }: Side): Moment => ({ sequence: past.sequence, now });
