import * as z from 'zod';
import { claimedTime } from '../../domain/claimed-time.ts';
import { sequence } from '../../domain/id.ts';
import { basisOfAct, entryOnRecord } from './basis.ts';
import { cited, standing } from './cited.ts';
import { criteriaWhenTaken } from './criterion.ts';
import { decisionRecord } from './decision-record.ts';
import { viewOf } from './moment.ts';
import { reference, said, sequences, titled } from './said.ts';

const termSaid = z.strictObject({
  term: z.enum(['scope', 'authority', 'default', 'burdenOfProof', 'applicability', 'neededBy', 'awaits', 'polled']),
  is: z.unknown().meta({ description: 'As it was said, of the form that the term has; null: withdrawn.' }),
  how: z.enum(['opened', 'named', 'changed', 'disputed', 'withdrawn', 'transfer', 'escalation', 'deferred']),
  said,
  reason: z.string().nullable(),
  because: z.array(cited),
  names: z.array(titled).meta({ description: 'The things that a scope is, or that are awaited.' }),
});

const prediction = z.strictObject({
  prediction: reference,
  text: z.string(),
  due: claimedTime.nullable(),
  sequence,
  asItStands: standing,
  seen: z
    .strictObject({ state: z.enum(['held', 'failed', 'disputed']), because: sequences })
    .nullable()
    .meta({ description: 'What observations found, also where its assessment stands no longer; null: none says.' }),
});

export const decisionDossier = viewOf('DecisionDossier', {
  ...decisionRecord.shape,
  termHistory: z.array(termSaid).meta({ description: 'What was said of each term, in the order of the record.' }),
  bases: z.array(basisOfAct).meta({ description: 'What the taking and each reaffirmation was done on.' }),
  predictions: z
    .array(prediction)
    .meta({ description: 'What the assessments predict that were cited, and what was seen.' }),
  criteriaWhenTaken: criteriaWhenTaken
    .nullable()
    .meta({ description: 'How the criteria stood when it was taken; null: it never was.' }),
  measurements: z
    .array(titled.extend({ sequence }))
    .meta({ description: 'The observations that criteria were computed from, then and now.' }),
  entriesNamed: z.array(entryOnRecord).meta({ description: 'The entries that the document names.' }),
});
