import * as z from 'zod';
import { authority } from '../../domain/author.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { storedTerms } from '../../domain/decision/terms.ts';
import { named } from './named.ts';
import { reference, said } from './said.ts';

const [scope, disputed] = storedTerms.scope.options;
const claims = disputed.shape.disputed.element;

export const claim = named('TermClaim', claims);
export const disputedBy = z.array(claim).meta({ description: 'Who claims what; empty unless it is disputed.' });

/** What each term is where it is stated. */
export const termValues = {
  scope,
  authority,
  default: named('DefaultTerm', storedTerms.default.options[0]),
  burdenOfProof: storedTerms.burdenOfProof.options[0],
  applicability: storedTerms.applicability.options[0],
  neededBy: claimedTime,
  awaits: z.array(reference),
  polled: storedTerms.polled.options[0],
};

/** A term as it was last said: its value, or who claims what of it; both empty where nobody has said. */
export const termOf = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    value: value.nullable(),
    disputed: disputedBy,
    said: said.nullable().meta({ description: 'By whom it was last stated, disputed or withdrawn.' }),
  });

export const gap = named(
  'Gap',
  z.strictObject({
    term: z.enum(['authority', 'default', 'burdenOfProof', 'neededBy']),
    gap: z.enum(['not-stated', 'disputed']),
    claims: z.array(claim),
  }),
);
