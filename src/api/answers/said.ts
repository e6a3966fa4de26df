import * as z from 'zod';
import { act } from '../../domain/act.ts';
import { author, authority } from '../../domain/author.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { grounds } from '../../domain/grounds.ts';
import { sequence } from '../../domain/id.ts';
import { quantity } from '../../domain/quantity.ts';
import { reference as anyReference } from '../../domain/reference.ts';
import { named } from './named.ts';

named('Author', author);
named('Authority', authority);
named('ClaimedTime', claimedTime);
named('Quantity', quantity);

export const instant = named(
  'Instant',
  z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    .meta({ format: 'date-time', description: 'RFC 3339 in UTC, with three decimals.' }),
);

export const reference = named(
  'Reference',
  anyReference().meta({
    description: 'Where to look for a thing, a part of one or an entry.',
    examples: ['vehicle/soyuz-ms-22', 'entry/412'],
  }),
);

const { sources, deviations: claimedDeviations } = act.shape;
/** As it is kept: a source that nobody has said to be verified is not. */
export const source = named('Source', sources.unwrap().element.extend({ verified: z.boolean() }));
export const deviations = z.array(named('Deviation', claimedDeviations.unwrap().element));

export const said = named(
  'Said',
  z
    .strictObject({
      sequence,
      by: author,
      onBehalfOf: authority.nullable(),
      occurredAt: claimedTime.nullable().meta({ description: 'Null: not claimed, so as it was recorded.' }),
      recordedAt: instant,
    })
    .meta({ description: 'Which entry said it, whose act that was, and when.' }),
);

/** Why, who said so. */
export const whySaid = { ...grounds, said };

/** An act of authority, with the rules of procedure that it departed from. */
export const authorityAct = { ...said.shape, deviations };

/** What somebody put on record about a decision. */
export const statementOnDecision = {
  ...said.shape,
  after: z.boolean().meta({ description: 'It came when the decision was open no longer.' }),
};

export const titled = named(
  'Titled',
  z
    .strictObject({ reference, title: z.string().nullable() })
    .meta({ description: 'A thing, and what people call it.' }),
);

/** Of a row on a board. */
export const corrected = z.boolean().meta({
  description:
    'Something on its record was corrected: its words are shown as last corrected, here and in `GET /…/{id}`.',
});

export const sequences = z.array(sequence);
