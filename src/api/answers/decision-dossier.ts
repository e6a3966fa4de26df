import * as z from 'zod';
import { sequence } from '../../domain/id.ts';
import { basisOfAct, entryOnRecord } from './basis.ts';
import { cited } from './cited.ts';
import { criteriaWhenTaken } from './criterion.ts';
import { decisionRecord } from './decision-record.ts';
import { viewOf } from './moment.ts';
import { said, titled } from './said.ts';
import { statement } from './statement.ts';

const termSaid = z.strictObject({
  term: z.enum(['scope', 'authority', 'default', 'burdenOfProof', 'applicability', 'neededBy', 'awaits', 'polled']),
  is: z.unknown().meta({ description: 'As it was said, of the form that the term has; null: withdrawn.' }),
  how: z.enum(['opened', 'named', 'changed', 'disputed', 'withdrawn', 'transfer', 'escalation', 'deferred']),
  said,
  reason: z.string().nullable(),
  because: z.array(cited),
  names: z.array(titled).meta({ description: 'The things that a scope is, or that are awaited.' }),
});

export const decisionDossier = viewOf('DecisionDossier', {
  ...decisionRecord.shape,
  termHistory: z.array(termSaid).meta({ description: 'What was said of each term, in the order of the record.' }),
  bases: z.array(basisOfAct).meta({ description: 'What the taking and each reaffirmation was done on.' }),
  predictions: decisionRecord.shape.predictions.meta({
    description: 'What the assessments predict that were cited or put before them, and what was seen.',
  }),
  criteriaWhenTaken: criteriaWhenTaken
    .nullable()
    .meta({ description: 'How the criteria stood when it was taken; null: it never was.' }),
  measurements: z
    .array(titled.extend({ sequence }))
    .meta({ description: 'The observations that criteria were computed from, then and now.' }),
  evidenceSays: z
    .strictObject({
      items: z.array(statement),
      leftOut: z.int().min(0).meta({ description: 'How many more there are.' }),
    })
    .meta({ description: 'What the observations and assessments say that were cited or put before them.' }),
  entriesNamed: z.array(entryOnRecord).meta({ description: 'The entries that the document names.' }),
});
