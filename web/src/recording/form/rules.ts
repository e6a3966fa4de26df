import type { NewsItem } from '../../../../src/domain/knowledge.ts';
import { type ProcedureRule, procedureRules } from '../../../../src/domain/procedure-rules.ts';
import type { Problem } from '../../api/problem-error.ts';

/** What each rule of procedure asks, in words. */
export const rules: Readonly<Record<ProcedureRule, string>> = {
  'authority-stated': 'The authority of the decision is stated, and not disputed.',
  'authority-acts': 'Only the authority does this, or who acts on its behalf.',
  'dissents-answered': 'Open dissents are answered before it is taken.',
  'evidence-cited': 'An observation or an assessment is cited.',
  'basis-stated': 'The basis is stated: up to which entry the record was available.',
  'knowledge-current': 'What others recorded since the basis is acknowledged.',
  'criterion-met': 'The criterion of the decision is met.',
};

const isRule = (text: unknown): text is ProcedureRule => procedureRules.some((rule) => rule === text);

/** The rules of procedure that a refusal is for; none where it is for something else. */
export function rulesIn({ status, code, facts }: Problem): readonly ProcedureRule[] {
  if (status !== 409 || !isRule(code)) return [];
  const named = Array.isArray(facts?.rules) ? facts.rules.filter(isRule) : [];
  return named.length > 0 ? named : [code];
}

export interface News {
  readonly items: readonly NewsItem[];
  readonly total: number;
  readonly basis: number | undefined;
}

/** What is new to the author of an act, where that is why it was refused. */
export function newsIn({ code, facts }: Problem): News | undefined {
  if (code !== 'knowledge-current' || !Array.isArray(facts?.news)) return undefined;
  const items = facts.news as readonly NewsItem[];
  const { total, basis } = facts;
  return {
    items,
    total: typeof total === 'number' ? total : items.length,
    basis: typeof basis === 'number' ? basis : undefined,
  };
}
