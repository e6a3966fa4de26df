import type { Reference } from '../../domain/reference.ts';
import type { BasedAct } from '../../projections/basis/based-act.ts';
import { type Basis, basisOf, type Since } from '../../projections/basis/basis.ts';
import type { EntryOnRecord } from '../../projections/basis/entry-on-record.ts';
import type { Group, GroupName } from '../../projections/basis/group.ts';
import type { PutBefore } from '../../projections/basis/put-before.ts';
import type { Past } from '../../projections/engine/view.ts';
import type { Steps } from '../../projections/steps.ts';

/** One group, or a page of it that begins after a place. */
export interface GroupAsked {
  readonly group?: GroupName | undefined;
  readonly after?: number | undefined;
}

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

/** What an act was done on: all groups, or the one that is asked for. `moment`: where its pages are, with the moment. */
export function* basisOfAct(
  past: Past,
  act: BasedAct,
  { group, after }: GroupAsked,
  moment: string,
): Steps<BasisOfAct> {
  const basis = basisOf(past, act);
  const { type, said, acknowledges, deviations } = act;
  const shown = <Item>(name: GroupName, { next, ...page }: Group<Item>): Shown<Item> => ({
    ...page,
    more: next === null ? null : `${moment}&act=${said.sequence}&group=${name}&after=${next}`,
  });
  const groups: Groups = {
    ...(isAsked('putBefore') && { putBefore: shown('putBefore', yield* basis.putBefore(after)) }),
    ...(isAsked('notPutBefore') && { notPutBefore: shown('notPutBefore', yield* basis.notPutBefore(after)) }),
    ...(isAsked('notSeen') && { notSeen: shown('notSeen', yield* basis.notSeen(after)) }),
    ...(isAsked('since') && { since: shown('since', yield* basis.since(after)) }),
  };
  return { type, said, basis: act.basis, doneBy: basis.doneBy, acknowledges, deviations, ...groups };

  function isAsked(name: GroupName): boolean {
    return group === undefined || group === name;
  }
}

/** What the latest act of a decision was done on, all of it; undefined where there is none. */
export function basisOfDecision(past: Past, now: string, decision: Reference, act: BasedAct): Steps<BasisOfAct> {
  return basisOfAct(
    past,
    act,
    {},
    `/v1/decisions/${decision.slice('decision/'.length)}/basis?atSequence=${past.sequence}&now=${now}`,
  );
}
