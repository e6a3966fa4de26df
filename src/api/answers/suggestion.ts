import * as z from 'zod';
import { authority } from '../../domain/author.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { slug, uuid } from '../../domain/id.ts';
import { termValues } from './decision-terms.ts';
import { viewOf } from './moment.ts';
import { named } from './named.ts';
import { reference, said } from './said.ts';

const rule = named(
  'WatchRule',
  z.strictObject({ id: slug, watches: z.string(), suggests: z.string(), reason: z.string() }),
);

const raised = named(
  'Raised',
  z
    .strictObject({ ...said.shape, type: z.string(), thing: reference })
    .meta({ description: 'The entry that raised it, and what that is the record of.' }),
);

const knownRule = rule.nullable().meta({ description: 'Null: this Holdpoint has no such rule any longer.' });

export const suggested = named('Suggested', z.strictObject({ id: uuid, rule: knownRule, raised }));

const shown = {
  id: uuid,
  rule: knownRule,
  about: reference.meta({ description: 'The vehicle, EVA or decision.' }),
  anomalies: z.array(reference).meta({ description: 'The open ones that met the rule.' }),
  status: z.enum(['suggested', 'opened', 'covered', 'overtaken', 'dismissed']).meta({
    description:
      'Opened: a decision was, from it. Covered: one is open about the same. Overtaken: there is nothing left to decide.',
  }),
  raised,
  proposal: named(
    'Proposal',
    z.strictObject({
      question: z.string(),
      scope: z.array(reference),
      authority: authority.nullable(),
      default: termValues.default.nullable(),
      burdenOfProof: termValues.burdenOfProof.nullable(),
      applicability: termValues.applicability.nullable(),
      neededBy: claimedTime.nullable(),
    }),
  ),
  fate: z
    .strictObject({ how: z.enum(['opened', 'covered', 'overtaken', 'dismissed']), thing: reference, said })
    .nullable()
    .meta({ description: 'The entry by which it stands no longer, and what that is the record of.' }),
  dismissed: z
    .strictObject({ ...said.shape, reason: z.string(), because: z.array(reference) })
    .nullable()
    .meta({ description: 'Also where something else came first.' }),
};

export const listedSuggestion = named('ListedSuggestion', z.strictObject(shown));
export const suggestion = viewOf('Suggestion', shown);
