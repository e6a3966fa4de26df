import { canonicalJson } from '../canonical-json.ts';
import { type Context, type Decider, ok, type Rejection, type Result, reject } from '../decider.ts';
import { groundsOf } from '../grounds.ts';
import { refuseBeforeAny } from '../not-before.ts';
import { notOnRecord } from '../not-on-record.ts';
import { refuseMissingOwn } from '../own-references.ts';
import { referenceTo } from '../reference.ts';
import type { Said } from '../said.ts';
import { firstLine } from '../text.ts';
import { type ActivityCommand, activityCommands, type PlanCommand } from './commands.ts';
import { eventTypes } from './event-types.ts';
import type { ActivityEnd, ActivityEvent, ActivityPlan, ActivityReplan } from './events.ts';
import { type Activity, type ActivityState, evolveActivity, planOf, withReplan } from './evolve.ts';
import { familyOf } from './kind.ts';

type Decision = Result<readonly ActivityEvent[], Rejection>;
type LaterCommand = Exclude<ActivityCommand, PlanCommand>;

/**
 * Something planned. Its end moves nothing: vehicles and seats have entries of their own, and after it there is nothing
 * to plan, cancel or end.
 */
export const activityDecider: Decider<ActivityCommand, ActivityState, ActivityEvent> = {
  initialState: null,
  evolve: evolveActivity,
  subjects: (state) => (state === null ? [] : [...state.vehicles, ...state.people, ...state.orderedBy]),
  title: (state) => state?.title ?? null,
  decide: (command, state, context) => {
    if (command.type === 'PlanEva' || command.type === 'PlanActivity') return plan(command, state, context);
    return state === null ? notOnRecord('activity') : decideOn(state, command, context);
  },
};

function plan(command: PlanCommand, state: ActivityState, { commandId }: Context): Decision {
  if (state !== null) {
    return reject('already-planned', 'This activity is on record already.', {
      entry: `entry/${state.recorded.sequence}`,
    });
  }
  const refusal = refuseMissingOwn(activityCommands, command, referenceTo('activity', commandId));
  if (refusal !== undefined) return refusal;
  const kind = command.type === 'PlanEva' ? 'eva' : command.kind;
  const types = eventTypes[familyOf(kind)];
  const { text, title } = command;
  const facts: ActivityPlan = {
    kind,
    title: title ?? (text === undefined ? null : firstLine(text)),
    text: text ?? null,
    vehicles: command.vehicles ?? [],
    people: command.people ?? [],
    objectives: command.objectives ?? [],
    planned: command.planned ?? null,
    orderedBy: command.orderedBy ?? [],
  };
  const recorded: ActivityEvent = { type: types.planned, facts };
  return ok(command.end === undefined ? [recorded] : [recorded, { type: types.ended, facts: endOf(command.end) }]);
}

function decideOn(state: Activity, command: LaterCommand, context: Context): Decision {
  return (
    refuseFamily(state, command) ??
    refuseMissingOwn(activityCommands, command, state.activity, new Set([state.activity])) ??
    refuseStatus(state, command) ??
    refuseBeforeAny([state.recorded, lastTurn(state)], context) ??
    act(state, command)
  );
}

function refuseFamily({ kind }: Activity, { family }: LaterCommand): Result<never, Rejection> | undefined {
  if (familyOf(kind) === family) return undefined;
  return family === 'eva'
    ? reject('not-an-eva', 'This activity is not an EVA.', { kind })
    : reject('is-an-eva', 'This activity is an EVA.', { kind });
}

function refuseStatus({ status, ...state }: Activity, { type }: LaterCommand): Result<never, Rejection> | undefined {
  if (state.end !== null) {
    const { sequence } = state.end.said;
    return reject('activity-ended', `This activity ended in #${sequence}.`, { entry: `entry/${sequence}` });
  }
  if (type === 'ReinstateActivity') {
    return status === 'cancelled' ? undefined : reject('not-cancelled', 'Only what is cancelled can be reinstated.');
  }
  const cancelled = status === 'cancelled' ? state.cancellations.at(-1)?.cancelled : undefined;
  if (cancelled === undefined) return undefined;
  return reject('activity-cancelled', `This activity was cancelled in #${cancelled.sequence}: reinstate it first.`, {
    entry: `entry/${cancelled.sequence}`,
  });
}

/** What an act on the activity follows, beside the plan: a reinstatement the cancellation, all else the reinstatement. */
function lastTurn({ cancellations }: Activity): Said | undefined {
  const last = cancellations.at(-1);
  return last?.reinstated?.said ?? last?.cancelled;
}

function act(state: Activity, command: LaterCommand): Decision {
  const types = eventTypes[familyOf(state.kind)];
  switch (command.type) {
    case 'ReplanActivity': {
      const { planned, vehicles = null, people = null, objectives = null } = command;
      const facts: ActivityReplan = {
        planned: planned === undefined ? null : { to: planned },
        vehicles,
        people,
        objectives,
        ...groundsOf(command),
      };
      const plan = planOf(state);
      if (canonicalJson(withReplan(plan, facts)) === canonicalJson(plan)) {
        return reject(
          'nothing-changes',
          'A replanning that changes neither time nor vehicles, people, objectives is none.',
        );
      }
      return ok([{ type: types.replanned, facts }]);
    }
    case 'CancelActivity':
      return ok([{ type: types.cancelled, facts: groundsOf(command) }]);
    case 'ReinstateActivity':
      return ok([{ type: types.reinstated, facts: groundsOf(command) }]);
    case 'EndActivity':
      return ok([{ type: types.ended, facts: endOf(command) }]);
  }
}

const endOf = ({
  result,
  text,
  because,
}: Pick<Extract<ActivityCommand, { type: 'EndActivity' }>, 'result' | 'text' | 'because'>): ActivityEnd => ({
  result,
  text: text ?? null,
  because: because ?? [],
});
