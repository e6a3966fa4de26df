import type { AnomalyReport } from '../../domain/anomaly/events.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { subjects } from '../standing/judgement.ts';
import { judgementKeys } from '../standing/judgement-rows.ts';
import { judgements } from '../standing/judgements.ts';
import { asItStands, type Standing } from './cited.ts';
import { newestOf, type Section, sectionOf } from './section.ts';
import { type Standings, standingsOf } from './standings.ts';
import { type Statement, statementOf } from './statement.ts';

export type SharedCauses = {
  /** Reports that fear a common cause: its own, and those of others that name it. */
  readonly feared: Section<Statement>;
  /** What assessments say of it. */
  readonly judged: readonly (Standings & {
    readonly anomalies: readonly { readonly anomaly: Reference; readonly asItStands: Standing }[];
  })[];
};

/** That this anomaly has one cause with others, as feared and as judged at a time (milliseconds since 1970). */
export function sharedCausesOf(past: Past, anomaly: Reference, time: number): SharedCauses {
  const reports = newestOf(past, anomaly, ['LeakReported', 'AnomalyReported']);
  const together = past
    .rows(judgements.name)
    .withPrefix(judgementKeys.shared(anomaly))
    .map(({ value }) => value as readonly Reference[]);
  return {
    feared: sectionOf(reports, (entry) => {
      const { sharesCauseWith } = entry.facts as AnomalyReport;
      const statement = statementOf(past, entry, anomaly);
      const fears = statement?.thing === anomaly ? sharesCauseWith.length > 0 : sharesCauseWith.includes(anomaly);
      return statement !== undefined && fears ? statement : [];
    }),
    judged: together.map((anomalies) => ({
      anomalies: anomalies.map((other) => ({ anomaly: other, asItStands: asItStands(other, past) })),
      ...standingsOf(past, anomaly, subjects.sharedCause(anomalies), time),
    })),
  };
}
