import * as z from 'zod';
import { hypothesisStanding, sharedCause } from '../../domain/assessment/judgement.ts';
import { sequence } from '../../domain/id.ts';
import { cited } from './cited.ts';
import { claim } from './claim.ts';
import { crewReturn } from './crew-return.ts';
import { comparedCriterion } from './criterion.ts';
import { decisionInForce } from './decision-in-force.ts';
import { viewOf } from './moment.ts';
import { named } from './named.ts';
import { pendingDecision } from './pending-decision.ts';
import { instant, reference, said, sequences, titled } from './said.ts';
import { vehicleHealth } from './vehicle-health.ts';

export const comparedMoment = named('ComparedMoment', z.strictObject({ sequence, now: instant }));

const field = z
  .string()
  .meta({ description: 'Which member.', examples: ['neededBy.value', 'fitness.nominal.fitness'] });
const values = z.array(z.unknown());
const valueChange = named(
  'ValueChange',
  z.union([
    z.strictObject({ field, from: z.unknown(), to: z.unknown() }),
    z.strictObject({ field, added: values, gone: values }),
  ]),
);
export const fieldChange = named(
  'FieldChange',
  z.union([
    ...valueChange.options,
    z.strictObject({
      field,
      of: z.string().meta({ description: 'Which one of the list: its id, its name.' }),
      title: z.string().nullable().meta({ description: 'What people call that one; null: its name is all there is.' }),
      changes: z.array(valueChange),
    }),
  ]),
);

export const changedBy = sequences.meta({
  description: 'The entries that made the change, the last ten of them; none: time alone did.',
});

/** Of one board: what came, what changed field by field, what went. */
const differences = <Item extends z.ZodRawShape, Named extends z.ZodRawShape>(name: string, item: Item, known: Named) =>
  named(
    name,
    z.strictObject({
      added: z.array(z.strictObject({ ...item, changedBy })),
      changed: z.array(z.strictObject({ ...known, changedBy, changes: z.array(fieldChange) })),
      gone: z.array(z.strictObject({ ...item, changedBy })).meta({ description: 'As it was before.' }),
      totals: z
        .strictObject({ added: z.int(), changed: z.int(), gone: z.int() })
        .meta({ description: 'How many there are of each, where the lists are cut.' }),
      complete: z.boolean().meta({
        description: 'False: not all that may differ was looked at. Ask for fewer things, or moments less far apart.',
      }),
    }),
  );

const pending = pendingDecision.omit({ secondsLeft: true, criteria: true }).shape;
const { standing } = hypothesisStanding.shape;
const standingOf = cited.shape.asItStands.shape;
const hypothesis = { hypothesis: reference, title: z.string(), anomaly: titled };
const judged = { disputed: z.boolean().meta({ description: 'Agencies differ.' }), claims: z.array(claim) };
const sharers = { anomalies: z.array(titled) };
export const assessmentState = z.enum(['stands', 'superseded', 'retracted']);
const assessment = { assessment: reference, title: z.string().nullable() };

export const predictionSeen = z
  .enum(['held', 'failed', 'disputed'])
  .nullable()
  .meta({ description: 'What observations say of it; null: none says.' });

const vehicles = vehicleHealth.shape;
const crew = crewReturn.shape;
const inForce = decisionInForce.shape;

export const comparison = viewOf('Comparison', {
  from: comparedMoment,
  to: comparedMoment,
  vehicleHealth: differences('VehicleHealthDifferences', vehicles, { vehicle: vehicles.vehicle, name: vehicles.name }),
  crewReturn: differences('CrewReturnDifferences', crew, { crewMember: crew.crewMember, name: crew.name }),
  pendingDecisions: differences('PendingDecisionDifferences', pending, {
    decision: pending.decision,
    title: pending.title,
  }),
  decisionsInForce: differences('DecisionInForceDifferences', inForce, {
    decision: inForce.decision,
    title: inForce.title,
    thing: inForce.thing,
    thingTitle: inForce.thingTitle,
    item: inForce.item,
  }),
  hypotheses: differences(
    'HypothesisDifferences',
    { ...hypothesis, about: z.array(reference), declared: said, standing: standing.nullable(), ...judged },
    hypothesis,
  ),
  sharedCauses: differences(
    'SharedCauseDifferences',
    { ...sharers, standing: sharedCause.shape.standing, ...judged },
    sharers,
  ),
  assessments: differences(
    'AssessmentDifferences',
    {
      ...assessment,
      recorded: said,
      about: z.array(reference),
      state: assessmentState,
      because: z.array(reference).meta({ description: 'What retracted or superseded it, as far as that stands.' }),
      contradictedBy: standingOf.contradictedBy,
      predictions: z.array(z.strictObject({ prediction: reference, title: z.string(), seen: predictionSeen })),
    },
    assessment,
  ),
  criteria: differences('CriterionDifferences', comparedCriterion, {
    criterion: comparedCriterion.criterion,
    title: comparedCriterion.title,
  }),
});
