import * as z from 'zod';
import { applicability } from '../../domain/applicability.ts';
import { authority } from '../../domain/author.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { sequence } from '../../domain/id.ts';
import { acts } from './decision-acts.ts';
import { termValues } from './decision-terms.ts';
import { named } from './named.ts';
import { authorityAct, corrected, deviations, reference, said, titled } from './said.ts';
import { reviewCalled, stale } from './staleness.ts';

const { id, title, text } = acts.option;
const { basis, conditions, revisit, onObservationsAlone } = acts.taken;
const kindOfReturn = z.enum(['nominal', 'contingency']);
const { does, returnsIn } = acts.programItem;

export const decisionInForce = named(
  'DecisionInForce',
  z.strictObject({
    thing: reference.nullable().meta({ description: 'Null: the decision says no scope.' }),
    thingTitle: z.string().nullable(),
    kind: z.enum(['choice', 'program-item', 'default']),
    applicability,
    governs: z.array(kindOfReturn).meta({
      description:
        'For which returns it is the latest in force on this thing; empty: later ones cover it. An item of a program, which alone says what the thing will do, is covered by another item only.',
    }),
    coveredBy: z
      .array(
        z.strictObject({
          ...titled.shape,
          sequence: sequence.meta({ description: 'Since which entry that is in force.' }),
          returns: z.array(kindOfReturn),
        }),
      )
      .meta({ description: 'What governs in its place: an item of a program, or a decision; with its title.' }),
    corrected,
    decision: reference,
    title: z.string(),
    question: z.string(),
    authority: authority.nullable(),
    since: said.meta({ description: 'The taking, or the lapse that brought the default into force.' }),
    option: z.strictObject({ id, title, text }).nullable(),
    item: z.strictObject({ reference, does, returnsIn }).nullable(),
    default: termValues.default.nullable(),
    conditions,
    revisit,
    expires: claimedTime.nullable(),
    basis,
    onObservationsAlone,
    deviations,
    amendedBy: z
      .array(
        z.strictObject({
          ...authorityAct,
          amendment: z.enum(['reaffirmed', 'superseded-in-part']),
          decision: reference.nullable(),
        }),
      )
      .meta({ description: 'What changed it since.' }),
    inDoubt: z
      .array(z.discriminatedUnion('why', [reviewCalled, stale]))
      .meta({ description: 'Why it is in doubt; empty: it stands.' }),
    dissents: z
      .array(
        z.strictObject({
          ...said.shape,
          id: z.string(),
          text: z.string(),
          answer: acts.dissentAnswer.answer.nullable(),
        }),
      )
      .meta({ description: 'Those that were not withdrawn, with what was answered.' }),
  }),
);
