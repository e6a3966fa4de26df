import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { type Claim, claimsOn } from '../standing/claim.ts';
import { worstFirst } from '../standing/disputes.ts';
import { historyOf } from '../standing/history.ts';
import { type PartyHistory, partyHistories } from '../standing/judgement-history.ts';
import { sectionLimit, timelineOf } from './section.ts';

/** How a hypothesis, or that anomalies share a cause, stands. */
export type Standings = {
  /** The first claim's; null where nobody gave it one. */
  readonly standing: string | null;
  /** Agencies differ: the one most likely to be true is first. */
  readonly disputed: boolean;
  readonly claims: readonly Claim[];
  /** All that was ever claimed, by party. */
  readonly history: readonly PartyHistory[];
  /** Where older assessments are, if these are not all. */
  readonly more: readonly string[];
};

/** At a time (milliseconds since 1970); `thing` is what the assessments name that judge the subject. */
export function standingsOf(past: Past, thing: Reference, subject: string, time: number): Standings {
  const { disputed, values } = worstFirst(claimsOn(past, subject, time));
  const { judgements, more } = historyOf(past, thing, past.sequence, sectionLimit);
  const verdict = values[0]?.verdict;
  return {
    standing: verdict !== undefined && 'standing' in verdict ? verdict.standing : null,
    disputed,
    claims: values,
    history: partyHistories(
      judgements.filter((judgement) => judgement.subject === subject),
      time,
    ),
    more: more ? [timelineOf(thing, 'AssessmentRecorded')] : [],
  };
}
