import type { MetCriterion, Taking } from '../../domain/knowledge.ts';
import type { Past } from '../engine/view.ts';
import { criterionInShort } from './standing.ts';
import { criteria, criteriaOf } from './view.ts';

/** The criteria that are met and speak against taking an option, of a decision that may not be on record yet. */
export const metCriteria = (past: Past, { decision, anomalies, option }: Taking): readonly MetCriterion[] =>
  criteriaOf(past.rows(criteria.name), [decision, ...anomalies])
    .filter(({ against }) => against.length === 0 || against.includes(option))
    .map((row) => criterionInShort(past, row))
    .filter(({ state }) => state === 'met')
    .map(({ criterion, title, rule, margin, inputs }) => ({ criterion, title, rule, margin, inputs }));
