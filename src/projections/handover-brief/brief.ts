import { type Acknowledged, acknowledgedBy } from '../../domain/desk/acknowledged.ts';
import type { Duty } from '../../domain/desk/evolve.ts';
import { rememberingSides, type Side, type Sides } from '../compare/sides.ts';
import type { Steps } from '../steps.ts';
import type { Titled } from '../title-of.ts';
import { type Analyses, resultsOfAnalyses } from './analyses.ts';
import { type ChangedItem, crewReturnChanged, healthChanged } from './changed.ts';
import { type CriterionToHandOver, criteriaToHandOver } from './criteria.ts';
import { type DecidedItem, decisionsTaken } from './decided.ts';
import { type HappenedGroup, whatHappened } from './happened.ts';
import { type InForceChanged, inForceChanged } from './in-force.ts';
import { type Ongoing, whatIsOngoing } from './ongoing.ts';
import type { Covered, Part } from './part.ts';
import { type PlanChange, plansChanged } from './plans.ts';
import { type OpenRequestItem, openRequests, type WaitingDecision, waitingDecisions } from './waiting.ts';

type Moment = { readonly sequence: number; readonly now: string };

/** The desk that it is handed over at. */
export interface BriefedDesk {
  readonly desk: Titled;
  readonly holder: Duty;
}

export interface HandoverBrief {
  readonly since: Moment;
  readonly upTo: Moment;
  /** Whose acknowledgements the items carry; null: no desk is meant. */
  readonly desk: (Titled & { readonly holder: Omit<Duty, 'acknowledgements'> }) | null;
  readonly happened: readonly HappenedGroup[];
  readonly ongoing: Ongoing;
  readonly criteria: Part<CriterionToHandOver>;
  readonly healthChanged: Part<ChangedItem>;
  readonly crewReturnChanged: Part<ChangedItem>;
  readonly plansChanged: Part<PlanChange>;
  readonly decisionsInForceChanged: Part<InForceChanged>;
  readonly analyses: Analyses;
  readonly decided: Part<DecidedItem>;
  readonly pendingDecisions: Part<WaitingDecision>;
  readonly openRequests: Part<OpenRequestItem>;
}

/** What whoever takes over has to know: what came after one moment, and how everything stands at another. */
export function* handoverBrief(
  between: Sides,
  { limit, desk }: { readonly limit: number; readonly desk: BriefedDesk | null },
): Steps<HandoverBrief> {
  const sides = rememberingSides(between);
  const { past, now } = sides.to;
  const acknowledged: Acknowledged | null = desk === null ? null : acknowledgedBy(desk.holder.acknowledgements);
  const covered: Covered = { past, now, since: sides.from.past.sequence, limit, acknowledged };
  return {
    since: momentOf(sides.from),
    upTo: momentOf(sides.to),
    desk: desk === null ? null : shownDesk(desk),
    happened: yield* whatHappened(covered),
    ongoing: yield* whatIsOngoing(covered),
    criteria: yield* criteriaToHandOver(covered, sides),
    healthChanged: yield* healthChanged(covered, sides),
    crewReturnChanged: yield* crewReturnChanged(covered, sides),
    plansChanged: plansChanged(covered),
    decisionsInForceChanged: yield* inForceChanged(covered, sides),
    analyses: yield* resultsOfAnalyses(covered, sides),
    decided: decisionsTaken(covered),
    pendingDecisions: waitingDecisions(covered),
    openRequests: openRequests(covered),
  };
}

function shownDesk({ desk, holder: { acknowledgements: _acknowledgements, ...holder } }: BriefedDesk) {
  return { ...desk, holder };
}

const momentOf = ({ past, now }: Side): Moment => ({ sequence: past.sequence, now });
