import { type Context, type Decider, ok, type Rejection, type Result, reject } from '../decider.ts';
import { refuseDuplicateSlugs } from '../duplicate-slugs.ts';
import { groundsOf } from '../grounds.ts';
import { refuseBefore, refuseBeforeAny } from '../not-before.ts';
import { notOnRecord } from '../not-on-record.ts';
import { refuseRunOut } from '../not-run-out.ts';
import { refuseMissingOwn } from '../own-references.ts';
import { partOf, type Reference, referenceTo } from '../reference.ts';
import { firstLine } from '../text.ts';
import { type AnomalyCommand, anomalyCommands } from './commands.ts';
import { dispositionOf } from './disposition.ts';
import type { AnomalyEvent } from './events.ts';
import { type AnomalyState, closingOf, evolveAnomaly, type ReportedAnomaly } from './evolve.ts';
import { refuseLostByMerging } from './merging.ts';

type Report = Extract<AnomalyCommand, { type: 'ReportLeak' | 'ReportAnomaly' }>;
type Decision = Result<readonly AnomalyEvent[], Rejection>;

/** One thing watched until it is disposed of. What is closed takes nothing but a reopening. */
export const anomalyDecider: Decider<AnomalyCommand, AnomalyState, AnomalyEvent> = {
  initialState: null,
  evolve: evolveAnomaly,
  subjects: (state) => state?.about ?? [],
  title: (state) => state?.title ?? null,
  decide: (command, state, context) => {
    if (command.type === 'ReportLeak' || command.type === 'ReportAnomaly') return report(command, state, context);
    if (state === null) return notOnRecord('anomaly');
    return (
      refuseMissingOwn(anomalyCommands, command, state.anomaly, onRecord(state)) ??
      refuseBefore(state.reported, context) ??
      decideOn(state, command, context)
    );
  },
};

const onRecord = ({ anomaly, hypotheses }: ReportedAnomaly): ReadonlySet<Reference> =>
  new Set([anomaly, ...hypotheses.map(({ id }) => partOf(anomaly, 'hypothesis', id))]);

function report(command: Report, state: AnomalyState, { commandId }: Context): Decision {
  if (state !== null)
    return reject('already-reported', 'This anomaly is on record already.', {
      entry: `entry/${state.reported.sequence}`,
    });
  const hypotheses = command.hypotheses ?? [];
  const refusal =
    refuseMissingOwn(anomalyCommands, command, referenceTo('anomaly', commandId)) ??
    refuseDuplicateSlugs(hypotheses.map(({ id }, index) => ({ slug: id, pointer: `/hypotheses/${index}/id` })));
  if (refusal !== undefined) return refusal;
  const declared = hypotheses.map((facts) => ({ type: 'HypothesisDeclared' as const, facts }));
  const said = {
    title: command.title ?? firstLine(command.text),
    text: command.text,
    severity: command.severity ?? null,
    system: command.system ?? null,
    medium: command.medium ?? null,
    quantities: command.quantities ?? [],
    evidence: command.evidence ?? [],
    sharesCauseWith: command.sharesCauseWith ?? [],
  };
  if (command.type === 'ReportLeak') {
    const about = [referenceTo('vehicle', command.vehicle)];
    return ok([{ type: 'LeakReported', facts: { kind: 'leak', about, ...said } }, ...declared]);
  }
  const { kind = null, about } = command;
  return ok([{ type: 'AnomalyReported', facts: { kind, about, ...said } }, ...declared]);
}

function decideOn(state: ReportedAnomaly, command: Exclude<AnomalyCommand, Report>, context: Context): Decision {
  const closed = closingOf(state)?.closed;
  if (command.type === 'ReopenAnomaly') {
    if (closed === undefined) return reject('not-closed', 'Only a closed anomaly can be reopened.');
    return refuseBefore(closed, context) ?? ok([{ type: 'AnomalyReopened', facts: groundsOf(command) }]);
  }
  if (closed !== undefined) {
    return reject('anomaly-closed', `This anomaly was closed in #${closed.sequence}: reopen it first.`, {
      entry: `entry/${closed.sequence}`,
    });
  }
  return command.type === 'DeclareHypothesis' ? declare(state, command) : close(state, command, context);
}

function declare(state: ReportedAnomaly, command: Extract<AnomalyCommand, { type: 'DeclareHypothesis' }>): Decision {
  const { id, text } = command;
  const earlier = state.hypotheses.find((hypothesis) => hypothesis.id === id);
  if (earlier !== undefined) {
    return reject('already-declared', `The hypothesis ${id} was declared in #${earlier.declared.sequence}.`, {
      hypothesis: id,
      entry: `entry/${earlier.declared.sequence}`,
    });
  }
  return ok([{ type: 'HypothesisDeclared', facts: { id, text } }]);
}

function close(
  state: ReportedAnomaly,
  command: Extract<AnomalyCommand, { type: 'CloseAnomaly' }>,
  context: Context,
): Decision {
  const refusal = refuseBeforeAny([state.closings.at(-1)?.reopened?.said], context);
  if (refusal !== undefined) return refusal;
  const disposition = dispositionOf(command.disposition);
  if (disposition.type === 'accepted') {
    const refused = refuseRunOut(disposition.until ?? undefined, context.act.occurredAt, '/disposition/until');
    if (refused !== undefined) return refused;
  }
  if (disposition.type === 'merged') {
    const refused = refuseLostByMerging(state.anomaly, disposition.into, context.knowledge);
    if (refused !== undefined) return refused;
  }
  return ok([{ type: 'AnomalyClosed', facts: { disposition, ...groundsOf(command) } }]);
}
