import { toMilliseconds } from '../../domain/id.ts';
import { parseReference, type Reference } from '../../domain/reference.ts';
import { type Claim, claimsOn } from '../standing/claim.ts';
import { worstFirst } from '../standing/disputes.ts';
import type { Verdict } from '../standing/judgement.ts';
import { judgements } from '../standing/judgements.ts';
import { type Titled, titled } from '../title-of.ts';
import { candidatesOf } from './candidates.ts';
import type { Compared } from './differences.ts';
import { wholeFields } from './field-changes.ts';
import type { Side, Sides } from './sides.ts';

/** That anomalies share a cause, as far as anybody says. */
export interface SharedCauseStanding {
  readonly anomalies: readonly Titled[];
  readonly standing: Extract<Verdict, { readonly on: 'shared-cause' }>['standing'];
  readonly disputed: boolean;
  readonly claims: readonly Claim[];
}

export function compareSharedCauses(
  sides: Sides,
): Compared<SharedCauseStanding, Pick<SharedCauseStanding, 'anomalies'>> {
  const found = candidatesOf(sides);
  found.addChanged(judgements.name, (key) => key.match(/(?<=\/)shared-cause\/[^/]+/g) ?? []);
  return {
    candidates: found.found(),
    at: (side) => (key) => standingAt(side, key),
    named: ({ anomalies }) => ({ anomalies }),
    fields: wholeFields,
  };
}

/** `subject`: as `subjects.sharedCause` makes it. */
function standingAt({ past, now }: Side, subject: string): SharedCauseStanding | undefined {
  const { disputed, values } = worstFirst(claimsOn(past, subject, toMilliseconds(now)));
  const verdict = values[0]?.verdict;
  if (verdict?.on !== 'shared-cause') return undefined;
  const anomalies = subject
    .slice(subject.indexOf('/') + 1)
    .split(':')
    .map(decodeURIComponent);
  return {
    anomalies: anomalies
      .filter((text) => parseReference(text) !== undefined)
      .map((text) => titled(past, text as Reference)),
    standing: verdict.standing,
    disputed,
    claims: values,
  };
}
