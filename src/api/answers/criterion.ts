import * as z from 'zod';
import { claimedTime } from '../../domain/claimed-time.ts';
import { criterionAttached } from '../../domain/criterion/events.ts';
import { sequence } from '../../domain/id.ts';
import { quantity } from '../../domain/quantity.ts';
import { viewOf } from './moment.ts';
import { named } from './named.ts';
import { resource } from './resource.ts';
import { instant, reference, said, titled, whySaid } from './said.ts';

/** A criterion as its stream tells it. */
const attached = {
  ...criterionAttached.facts.shape,
  criterion: reference,
  attached: said,
  status: z.enum(['attached', 'withdrawn']),
  withdrawal: z.strictObject(whySaid).nullable(),
};

export const criterion = resource('Criterion', attached);

const margin = named(
  'Margin',
  z.strictObject({ least: z.string().nullable(), most: z.string().nullable() }).meta({
    description:
      'Between which decimals the distance to the limit lies, in the unit of the criterion; less than 0: the limit is not kept to. Null: without end, unknown, or of more than 256 digits.',
  }),
);

const stands = {
  state: z
    .enum(['met', 'not-met', 'not-computable'])
    .meta({ description: 'Not computable: what is unknown could turn the answer.' }),
  margin: margin.meta({ description: 'Of the observation that decides: the `times`-th best of the last `ofLast`.' }),
  restsOnAbout: z.boolean().meta({ description: 'Not computable if what was said to be about a value were unknown.' }),
  missing: z.int().min(0).meta({ description: 'Observations that there are less than it looks at.' }),
};

const seriesItem = named(
  'CriterionInput',
  z.strictObject({
    observation: reference,
    sequence,
    occurredAt: claimedTime.nullable(),
    recordedAt: instant,
    quantities: z.array(quantity).meta({ description: 'What it says of the quantity, once or several times.' }),
    keeping: z.enum(['keeps', 'does-not-keep', 'unknown']),
    margin,
    otherUnits: z.array(z.string()).meta({ description: 'Nothing is converted: what is in these units is unknown.' }),
  }),
);

export const criterionSeriesItem = named(
  'CriterionSeriesItem',
  seriesItem.extend({
    counts: z.boolean().meta({ description: 'Whether it may be among the last ones, which the criterion looks at.' }),
  }),
);

const shown = {
  ...attached,
  to: titled,
  ...stands,
  looksAt: z.array(reference).meta({ description: 'What the observations that count are about.' }),
  series: z.array(seriesItem).meta({
    description:
      'The observations of the quantity that may be among the last, the last measured first: more than it looks at where nobody knows when one was made.',
  }),
};

export const listedCriterion = named('ListedCriterion', z.strictObject(shown));
export const criterionRecord = viewOf('CriterionRecord', shown);

const { status: _status, withdrawal: _withdrawal, series: _series, ...standing } = shown;

/** One that is attached, as it is compared with itself at another moment. */
export const comparedCriterion = {
  ...standing,
  inputs: z.array(reference).meta({ description: 'The observations, the last measured first.' }),
};

const { title, rule, against } = attached;

const inShort = z.strictObject({
  criterion: reference,
  title,
  rule,
  to: reference,
  against,
  ...stands,
  sequence,
  inputs: z.array(reference).meta({ description: 'The observations, the last measured first.' }),
});

export const criteriaInShort = named(
  'CriteriaInShort',
  z.strictObject({
    items: z.array(inShort).meta({ description: 'The first 20, in the order of the record.' }),
    total: z.int().min(0),
  }),
);

export const criteriaWhenTaken = named(
  'CriteriaWhenTaken',
  z.strictObject({
    sequence: z
      .int()
      .min(0)
      .meta({ description: 'The last entry on record at the latest instant of the time of the taking.' }),
    items: z
      .array(
        inShort.extend({
          withdrawn: sequence.nullable().meta({ description: 'The entry that withdrew it since; null: none did.' }),
        }),
      )
      .meta({ description: 'The first 20, in the order of the record.' }),
    total: z.int().min(0),
  }),
);
