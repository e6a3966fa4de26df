import { latestOf } from '../claimed-time.ts';
import type { Context } from '../decider.ts';
import type { Slug } from '../id.ts';
import type { Breach } from '../procedure.ts';
import { partOf } from '../reference.ts';
import { namedAnomalies } from './named-anomalies.ts';
import type { Decision } from './state.ts';

const mostNamed = 50;

/**
 * The criteria that are met and speak against taking this option, by what was on record at the latest instant of the
 * taking's own time: one that is entered late is not held against what came later. What is not computable speaks
 * against nothing, and shows.
 */
export function criterionBreaches(
  state: Decision,
  option: Slug,
  { act, recordedAt, knowledge }: Context,
): readonly Breach[] {
  const { decision } = state;
  const taking = { decision, anomalies: namedAnomalies(state), option: partOf(decision, 'option', option) };
  const criteria = knowledge.metCriteria(taking, latestOf(act.occurredAt ?? recordedAt));
  if (criteria.length === 0) return [];
  const detail = 'A criterion is met that speaks against this: it is taken only as a named deviation.';
  return [{ rule: 'criterion-met', detail, facts: { criteria: criteria.slice(0, mostNamed), total: criteria.length } }];
}
