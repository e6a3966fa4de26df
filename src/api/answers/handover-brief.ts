import * as z from 'zod';
import { activityPlanned } from '../../domain/activity/events.ts';
import { anomalyReported } from '../../domain/anomaly/events.ts';
import { applicability } from '../../domain/applicability.ts';
import { hypothesisStanding } from '../../domain/assessment/judgement.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { lapseKind } from '../../domain/decision/events/resolution.ts';
import { sequence } from '../../domain/id.ts';
import { thingKinds } from '../../domain/reference.ts';
import { cited } from './cited.ts';
import { assessmentState, changedBy, comparedMoment, fieldChange, predictionSeen } from './comparison.ts';
import { comparedCriterion } from './criterion.ts';
import { decisionInForce } from './decision-in-force.ts';
import { heldDesk } from './desk.ts';
import { listedRequest } from './listed-request.ts';
import { viewOf } from './moment.ts';
import { named } from './named.ts';
import { pendingDecision } from './pending-decision.ts';
import { reference, said, titled } from './said.ts';
import { fitness, vehicleHealth } from './vehicle-health.ts';

const item = {
  item: reference.meta({
    description: 'By this it is acknowledged: an entry where something happened, else the thing.',
  }),
  sequence: sequence.meta({ description: 'Of the entry; of a thing that of its first one.' }),
  acknowledged: z.boolean().nullable().meta({
    description: 'Taken over by the holder of the desk asked for; false: expressly not; null: nobody has said.',
  }),
};

const total = z.int().meta({ description: 'How many there are; at least, where it is not complete.' });
const complete = z.boolean().meta({ description: 'All that there are were looked at.' });
const itemsOf = <Shape extends z.ZodRawShape>(shape: Shape) => ({
  items: z.array(z.strictObject({ ...item, ...shape })),
  total,
  complete,
});
const part = <Shape extends z.ZodRawShape>(name: string, shape: Shape) => named(name, z.strictObject(itemsOf(shape)));

const because = z.array(reference);
const reason = z.string().nullable();
const changes = part('ChangedItems', {
  names: z.array(titled).meta({ description: 'What the things are called that the changes name.' }),
  title: z.string(),
  isNew: z.boolean().meta({ description: 'It came on record since.' }),
  isGone: z.boolean().meta({ description: 'It is there no longer, as a crew member who departed.' }),
  changes: z.array(fieldChange),
  changedBy,
});

const reported = anomalyReported.facts.shape;
const planned = activityPlanned.facts.shape;
const subsystem = vehicleHealth.shape.subsystems.element.pick({ subsystem: true, status: true, disputed: true });
const fit = z.strictObject(fitness.pick({ fitness: true, limits: true, atMost: true, disputed: true }).shape);
const { standing } = hypothesisStanding.shape;
const pending = pendingDecision.shape;
const request = listedRequest.shape;
const inForce = decisionInForce.shape;
const { contradictedBy } = cited.shape.asItStands.shape;
const prediction = z.strictObject({ prediction: reference, title: z.string(), seen: predictionSeen });

const ongoing = named(
  'Ongoing',
  z.strictObject({
    anomalies: part('OpenAnomalies', {
      title: reported.title,
      kind: reported.kind,
      severity: reported.severity,
      reported: said,
      about: z.array(titled),
      sharesCauseWith: z
        .array(titled)
        .meta({ description: 'By its report; what assessments say is among the analyses.' }),
    }),
    activities: part('ActivitiesNotEnded', {
      title: planned.title,
      kind: planned.kind,
      planned: planned.planned,
      vehicles: z.array(titled),
      state: z.enum(['under-way', 'overdue', 'next']).meta({
        description: '`under-way`: may have begun and need not be over. `overdue`: should be over, by its plan.',
      }),
    }),
    vehicles: part('VehiclesNotNominal', {
      name: vehicleHealth.shape.name,
      subsystems: z.array(z.strictObject(subsystem.shape)),
      fitness: z.strictObject({ nominal: fit, contingency: fit }),
    }),
  }),
);

const analyses = named(
  'AnalysisResults',
  z.strictObject({
    assessments: part('NewAssessments', {
      title: z.string().nullable(),
      recorded: said,
      state: assessmentState,
      about: z.array(titled),
      contradictedBy,
      predictions: z.array(prediction),
    }),
    turned: part('TurnedAssessments', {
      title: z.string().nullable(),
      was: assessmentState,
      state: assessmentState,
      because: z.array(titled),
      contradictedBy: contradictedBy.meta({ description: 'The entries that contradict it since.' }),
      predictions: z
        .array(z.strictObject({ ...prediction.shape, was: predictionSeen }))
        .meta({ description: 'Those of which observations say something else than before.' }),
      changedBy,
    }),
    hypotheses: part('TurnedHypotheses', {
      title: z.string(),
      anomaly: titled,
      was: standing.nullable(),
      isNew: z.boolean(),
      standing: standing.nullable(),
      disputed: z.boolean(),
      changedBy,
    }),
    sharedCauses: part('TurnedSharedCauses', {
      anomalies: z.array(titled),
      was: standing.nullable().meta({ description: 'Null: nobody said so.' }),
      standing: standing.nullable(),
      disputed: z.boolean(),
      feared: z.boolean().meta({ description: 'A report fears it, and gives it no standing.' }),
      changedBy,
    }),
    answers: part('AnsweredRequests', {
      request: titled,
      answer: z.enum(['answered', 'declined']),
      text: z.string().nullable(),
      cites: z.array(titled),
      said,
    }),
  }),
);

const act = z.enum(['taken', 'lapsed', 'reaffirmed', 'superseded', 'rescinded', 'review-called']);

export const handoverBrief = viewOf('HandoverBrief', {
  since: comparedMoment,
  upTo: comparedMoment,
  desk: z
    .strictObject({ ...titled.shape, holder: heldDesk })
    .nullable()
    .meta({ description: 'Whose acknowledgements the items carry.' }),
  happened: z
    .array(
      named(
        'HappenedGroup',
        z.strictObject({
          ...itemsOf({
            type: z.string(),
            thing: reference,
            headline: z.string(),
            said,
            corrected: z.boolean(),
            voided: z.boolean(),
          }),
          kind: z.enum(thingKinds),
        }),
      ),
    )
    .meta({ description: 'Every entry since, by the kind of thing that it is on record of.' }),
  ongoing,
  criteria: part('CriteriaToHandOver', {
    title: comparedCriterion.title,
    rule: comparedCriterion.rule,
    to: comparedCriterion.to,
    was: comparedCriterion.state.nullable().meta({ description: 'How it stood before; null: it was not attached.' }),
    state: comparedCriterion.state
      .nullable()
      .meta({ description: 'Not met only where it was otherwise before; null: it is attached no longer.' }),
    margin: comparedCriterion.margin,
    missing: comparedCriterion.missing,
    restsOnAbout: comparedCriterion.restsOnAbout,
    changedBy: changedBy.meta({ description: 'The entries that turned it; none: it stands as it did.' }),
  }),
  healthChanged: changes,
  crewReturnChanged: changes,
  plansChanged: part('PlanChanges', {
    thing: titled,
    change: z.enum(['replanned', 'cancelled', 'reinstated', 'slipped', 'deferred']),
    from: claimedTime.nullable(),
    to: claimedTime.nullable(),
    also: z.array(z.enum(['vehicles', 'people', 'objectives'])),
    reason,
    because,
    said,
  }),
  decisionsInForceChanged: part('ChangedInForce', {
    decision: titled,
    thing: titled.nullable().meta({ description: 'Null: the decision says no scope.' }),
    says: z
      .string()
      .nullable()
      .meta({ description: 'What was chosen, what an item of a program says, or what happens by default.' }),
    kind: inForce.kind,
    applicability: inForce.applicability,
    since: inForce.since,
    governs: inForce.governs,
    coveredBy: inForce.coveredBy,
    change: z.enum(['came', 'changed', 'went']),
    ended: z
      .enum(['superseded', 'rescinded', 'carried-out', 'expired'])
      .nullable()
      .meta({ description: 'How what went did.' }),
    changes: z.array(fieldChange),
    changedBy,
  }),
  analyses,
  decided: part('SettledDecisions', {
    decision: titled,
    act,
    option: z.string().nullable(),
    program: z.array(
      z.strictObject({
        subject: titled,
        does: z.string().nullable(),
        returnsIn: titled.nullable(),
        applicability: applicability
          .nullable()
          .meta({ description: 'Its own, or else the decision’s; null: neither states one.' }),
      }),
    ),
    conditions: z.array(z.string()).meta({ description: 'What a taking is bound to.' }),
    expires: claimedTime.nullable().meta({ description: 'Until when it is taken, or reaffirmed; null: not stated.' }),
    lapse: z
      .strictObject({
        kind: lapseKind,
        into: titled.nullable().meta({ description: 'What it was merged into.' }),
        default: z
          .strictObject({
            text: z.string().nullable(),
            option: z.string().nullable().meta({ description: 'Its title.' }),
            from: claimedTime.nullable(),
          })
          .nullable()
          .meta({ description: 'What holds from then on.' }),
      })
      .nullable(),
    superseded: z
      .strictObject({
        by: titled,
        items: z.array(titled).nullable().meta({ description: 'Of its program; null: all of it.' }),
      })
      .nullable(),
    reason,
    said,
  }),
  pendingDecisions: part('WaitingDecisions', {
    title: pending.title,
    question: pending.question,
    status: pending.status,
    authority: pending.authority,
    neededBy: pending.neededBy,
    default: pending.default,
    gaps: pending.gaps,
    overdue: pending.overdue,
    secondsLeft: pending.secondsLeft,
    defaultInForce: pending.defaultInForce,
    expired: pending.expired,
    reasons: pending.reasons,
    suggestion: pending.suggestion,
  }),
  openRequests: part('OpenRequests', {
    title: request.title,
    of: request.of,
    due: request.due,
    about: request.about,
    asked: request.asked,
    overdue: request.overdue,
  }),
});
