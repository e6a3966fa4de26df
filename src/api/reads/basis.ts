import * as z from 'zod';
import type { Reference } from '../../domain/reference.ts';
import { referenceTo } from '../../domain/reference.ts';
import type { BasedAct } from '../../projections/basis/based-act.ts';
import { type Basis, basisOf, type Since } from '../../projections/basis/basis.ts';
import { closingActs } from '../../projections/basis/closing-acts.ts';
import { decisionActs } from '../../projections/basis/decision-acts.ts';
import type { EntryOnRecord } from '../../projections/basis/entry-on-record.ts';
import { type Group, type GroupName, groupNames } from '../../projections/basis/group.ts';
import type { PutBefore } from '../../projections/basis/put-before.ts';
import type { Past } from '../../projections/engine/view.ts';
import { anomalyBasis, decisionBasis } from '../answers/basis.ts';
import { sequenceText } from '../http/path.ts';
import { problem } from '../problems/problem.ts';
import { type Asked, readOne } from './read.ts';

const query = z.strictObject({
  act: sequenceText
    .optional()
    .meta({ description: 'The sequence of the act that is meant, one of `acts`; left out: the latest.' }),
  group: z.enum(groupNames).optional().meta({ description: 'Only this group.' }),
  after: sequenceText.optional().meta({ description: 'Go on in the group where a page ended, as its `more` says.' }),
});
type Query = z.infer<typeof query>;

type Shown<Item> = Omit<Group<Item>, 'next'> & {
  /** The next page of the group, at the same moment; null at its end. */
  readonly more: string | null;
};
interface Groups {
  readonly putBefore?: Shown<PutBefore> | undefined;
  readonly notPutBefore?: Shown<EntryOnRecord> | undefined;
  readonly notSeen?: Shown<EntryOnRecord> | undefined;
  readonly since?: Shown<Since> | undefined;
}

/** One act, and what it was done on. */
export type BasisOfAct = Pick<BasedAct, 'type' | 'said' | 'basis' | 'acknowledges' | 'deviations'> &
  Groups & { readonly doneBy: Basis['doneBy'] };

export interface BasisAnswer {
  /** The latest first. */
  readonly acts: readonly Pick<BasedAct, 'type' | 'said' | 'basis'>[];
  /** Null where there is none yet. */
  readonly act: BasisOfAct | null;
}

/** Undefined where the thing, or the act that is asked for, is not on record. */
function answer(
  { past, now, sequenceAt, query }: Asked<Query>,
  path: string,
  acts: readonly BasedAct[] | undefined,
): BasisAnswer | undefined {
  if (query.after !== undefined && query.group === undefined) {
    throw problem('invalid-parameter', 'A place to go on from is one in a group.', {
      errors: [{ parameter: 'after', detail: 'needs a group beside it' }],
    });
  }
  const act = query.act === undefined ? acts?.[0] : acts?.find(({ said }) => said.sequence === query.act);
  if (acts === undefined || (act === undefined && query.act !== undefined)) return undefined;
  return {
    acts: acts.map(({ type, said, basis }) => ({ type, said, basis })),
    act:
      act === undefined
        ? null
        : basisOfAct(past, sequenceAt, act, query, `${path}?atSequence=${past.sequence}&now=${now}`),
  };
}

function basisOfAct(
  past: Past,
  sequenceAt: (time: number) => number,
  act: BasedAct,
  { group, after }: Pick<Query, 'group' | 'after'>,
  moment: string,
): BasisOfAct {
  const basis = basisOf(past, sequenceAt, act);
  const { type, said, acknowledges, deviations } = act;
  const shown = <Item>(name: GroupName, { next, ...page }: Group<Item>): Shown<Item> => ({
    ...page,
    more: next === null ? null : `${moment}&act=${said.sequence}&group=${name}&after=${next}`,
  });
  const groups: Groups = {
    ...(isAsked('putBefore') && { putBefore: shown('putBefore', basis.putBefore(after)) }),
    ...(isAsked('notPutBefore') && { notPutBefore: shown('notPutBefore', basis.notPutBefore(after)) }),
    ...(isAsked('notSeen') && { notSeen: shown('notSeen', basis.notSeen(after)) }),
    ...(isAsked('since') && { since: shown('since', basis.since(after)) }),
  };
  return { type, said, basis: act.basis, doneBy: basis.doneBy, acknowledges, deviations, ...groups };

  function isAsked(name: GroupName): boolean {
    return group === undefined || group === name;
  }
}

/** What the latest act of a decision was done on, all of it; undefined where there is none. */
export function basisOfDecision(
  past: Past,
  now: string,
  sequenceAt: (time: number) => number,
  decision: Reference,
  act: BasedAct,
): BasisOfAct {
  return basisOfAct(
    past,
    sequenceAt,
    act,
    {},
    `/v1/decisions/${decision.slice('decision/'.length)}/basis?atSequence=${past.sequence}&now=${now}`,
  );
}

export const decisionBasisRead = readOne({
  path: '/decisions/{id}/basis',
  parameters: { id: 'uuid' },
  summary: 'What a decision was taken or reaffirmed on: what was put before them, what was not, what came since',
  query,
  answer: decisionBasis,
  read: (asked) => {
    const { id = '' } = asked.parameters;
    const decision = referenceTo('decision', id);
    const found = answer(asked, `/v1/decisions/${id}/basis`, decisionActs(asked.past, decision));
    return found === undefined ? undefined : { decision, ...found };
  },
});

export const anomalyBasisRead = readOne({
  path: '/anomalies/{id}/basis',
  parameters: { id: 'uuid' },
  summary: 'What an anomaly was closed on: what was put before them, what was not, what came since',
  query,
  answer: anomalyBasis,
  read: (asked) => {
    const { id = '' } = asked.parameters;
    const anomaly = referenceTo('anomaly', id);
    const found = answer(asked, `/v1/anomalies/${id}/basis`, closingActs(asked.past, anomaly));
    return found === undefined ? undefined : { anomaly, ...found };
  },
});
