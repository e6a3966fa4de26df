import * as z from 'zod';
import { referenceTo } from '../../domain/reference.ts';
import type { BasedAct } from '../../projections/basis/based-act.ts';
import { closingActs } from '../../projections/basis/closing-acts.ts';
import { decisionActs } from '../../projections/basis/decision-acts.ts';
import { groupNames } from '../../projections/basis/group.ts';
import type { Steps } from '../../projections/steps.ts';
import { anomalyBasis, decisionBasis } from '../answers/basis.ts';
import { sequenceText } from '../http/path.ts';
import { problem } from '../problems/problem.ts';
import { type BasisOfAct, basisOfAct } from './basis-of-act.ts';
import { type Asked, readOne } from './read.ts';

const query = z.strictObject({
  act: sequenceText
    .optional()
    .meta({ description: 'The sequence of the act that is meant, one of `acts`; left out: the latest.' }),
  group: z.enum(groupNames).optional().meta({ description: 'Only this group.' }),
  after: sequenceText.optional().meta({ description: 'Go on in the group where a page ended, as its `more` says.' }),
});
type Query = z.infer<typeof query>;

export interface BasisAnswer {
  /** The latest first. */
  readonly acts: readonly Pick<BasedAct, 'type' | 'said' | 'basis'>[];
  /** Null where there is none yet. */
  readonly act: BasisOfAct | null;
}

/** Undefined where the thing is not on record. */
function* answer(
  { past, now, query }: Asked<Query>,
  path: string,
  acts: readonly BasedAct[] | undefined,
): Steps<BasisAnswer | undefined> {
  if (query.after !== undefined && query.group === undefined) {
    throw problem('invalid-parameter', 'A place to go on from is one in a group.', {
      errors: [{ parameter: 'after', detail: 'needs a group beside it' }],
    });
  }
  const act = query.act === undefined ? acts?.[0] : acts?.find(({ said }) => said.sequence === query.act);
  if (acts === undefined) return undefined;
  if (act === undefined && query.act !== undefined) {
    throw problem('not-found', `#${query.act} is no act of this that has a basis, as on record at #${past.sequence}.`, {
      errors: [{ parameter: 'act', detail: 'is none of its acts' }],
    });
  }
  return {
    acts: acts.map(({ type, said, basis }) => ({ type, said, basis })),
    act:
      act === undefined ? null : yield* basisOfAct(past, act, query, `${path}?atSequence=${past.sequence}&now=${now}`),
  };
}

export const decisionBasisRead = readOne({
  path: '/decisions/{id}/basis',
  parameters: { id: 'uuid' },
  summary: 'What a decision was taken or reaffirmed on: what was put before them, what was not, what came since',
  query,
  answer: decisionBasis,
  *read(asked) {
    const { id = '' } = asked.parameters;
    const decision = referenceTo('decision', id);
    const found = yield* answer(asked, `/v1/decisions/${id}/basis`, decisionActs(asked.past, decision));
    return found === undefined ? undefined : { decision, ...found };
  },
});

export const anomalyBasisRead = readOne({
  path: '/anomalies/{id}/basis',
  parameters: { id: 'uuid' },
  summary: 'What an anomaly was closed on: what was put before them, what was not, what came since',
  query,
  answer: anomalyBasis,
  *read(asked) {
    const { id = '' } = asked.parameters;
    const anomaly = referenceTo('anomaly', id);
    const found = yield* answer(asked, `/v1/anomalies/${id}/basis`, closingActs(asked.past, anomaly));
    return found === undefined ? undefined : { anomaly, ...found };
  },
});
