import * as z from 'zod';
import { claimedTime } from '../claimed-time.ts';
import { type CommandOf, defineCommand } from '../command.ts';
import { distinct } from '../distinct.ts';
import { claimedGrounds } from '../grounds.ts';
import { line, text } from '../text.ts';
import { activityEnded, activityPlanned } from './events.ts';
import { type ActivityFamily, otherActivityKind } from './kind.ts';

const planned = activityPlanned.facts.shape;

const end = z.strictObject({
  result: activityEnded.facts.shape.result,
  text: text.optional(),
  because: claimedGrounds.because,
});

const crewed = {
  vehicles: planned.vehicles.max(50).optional(),
  people: planned.people.max(100).optional(),
  objectives: planned.objectives.max(100).optional(),
};
const plan = {
  title: line.optional(),
  text: text.optional(),
  ...crewed,
  planned: claimedTime.nullable().optional(),
  orderedBy: distinct(planned.orderedBy.max(50)).optional(),
  /** It may come on record with its end. */
  end: end.optional(),
};

export const planEva = defineCommand()('PlanEva', z.strictObject(plan));
export const planActivity = defineCommand()('PlanActivity', z.strictObject({ kind: otherActivityKind, ...plan }));

/** The family under whose address it was sought: an EVA is not found among the other activities. */
interface Target {
  readonly family: ActivityFamily;
}

/** What is left out stays as it is; `planned: null` puts it off to no time at all. */
export const replanActivity = defineCommand<Target>()(
  'ReplanActivity',
  z.strictObject({ planned: claimedTime.nullable().optional(), ...crewed, ...claimedGrounds }),
);
export const cancelActivity = defineCommand<Target>()('CancelActivity', z.strictObject(claimedGrounds));
export const reinstateActivity = defineCommand<Target>()('ReinstateActivity', z.strictObject(claimedGrounds));
export const endActivity = defineCommand<Target>()('EndActivity', end);

export const activityCommands = [
  planEva,
  planActivity,
  replanActivity,
  cancelActivity,
  reinstateActivity,
  endActivity,
] as const;
export type ActivityCommand = CommandOf<(typeof activityCommands)[number]>;
export type PlanCommand = Extract<ActivityCommand, { readonly type: 'PlanEva' | 'PlanActivity' }>;
