import * as z from 'zod';
import { authority } from '../../author.ts';
import { claimedTime } from '../../claimed-time.ts';
import { defineEvent } from '../../event.ts';
import { grounds } from '../../grounds.ts';
import { line, text } from '../../text.ts';
import { storedTerms, type TermAsStored, type TermName } from '../terms.ts';

/** Null: the term is not stated. Its id is its stream's. */
const decisionOpened = defineEvent(
  'DecisionOpened',
  z.strictObject({
    question: text,
    title: line,
    scope: storedTerms.scope.nullable(),
    authority: storedTerms.authority.nullable(),
    default: storedTerms.default.nullable(),
    burdenOfProof: storedTerms.burdenOfProof.nullable(),
    applicability: storedTerms.applicability.nullable(),
    neededBy: storedTerms.neededBy.nullable(),
    awaits: storedTerms.awaits.nullable(),
    polled: storedTerms.polled.nullable(),
  }),
  { correctable: { shown: ['/question', '/title'] } },
);

const changeOf = <const Name extends TermName, Said extends z.ZodType>(term: Name, said: Said) =>
  z.strictObject({ term: z.literal(term), is: said.nullable() });

/** Only what changes is in it; null: withdrawn. */
const termsChanged = defineEvent(
  'TermsChanged',
  z.strictObject({
    changes: z
      .array(
        z.discriminatedUnion('term', [
          changeOf('scope', storedTerms.scope),
          changeOf('authority', storedTerms.authority),
          changeOf('default', storedTerms.default),
          changeOf('burdenOfProof', storedTerms.burdenOfProof),
          changeOf('applicability', storedTerms.applicability),
          changeOf('neededBy', storedTerms.neededBy),
          changeOf('awaits', storedTerms.awaits),
          changeOf('polled', storedTerms.polled),
        ]),
      )
      .min(1),
    ...grounds,
  }),
  { correctable: { shown: ['/reason'] } },
);

export type TermChange = { [Name in TermName]: { term: Name; is: TermAsStored<Name> } }[TermName];

export const transferKind = z.enum(['transfer', 'escalation']);

/** Another takes over. An escalation is a transfer too. */
export const authorityTransferred = defineEvent(
  'AuthorityTransferred',
  z.strictObject({ kind: transferKind, to: authority, ...grounds }),
  { correctable: { shown: ['/reason'] } },
);

/** `until` is the new needed-by; null: as it was. */
export const decisionDeferred = defineEvent(
  'DecisionDeferred',
  z.strictObject({ until: claimedTime.nullable(), ...grounds }),
  { correctable: { shown: ['/reason'], until: '/until' } },
);

export const termsEvents = [decisionOpened, termsChanged, authorityTransferred, decisionDeferred] as const;
