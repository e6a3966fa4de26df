import type { Reference } from '../../domain/reference.ts';
import type { Past } from '../engine/view.ts';
import { worstFirst } from './disputes.ts';
import { governingAt } from './front.ts';
import { historyOf } from './history.ts';
import { subjects } from './judgement.ts';

const mostLookedAt = 200;

/**
 * The standing of a hypothesis in one word, by what was on record at a sequence: `disputed` where agencies differ,
 * `declared` where nobody gave it one.
 */
export function standingWordOf(
  past: Past,
  hypothesis: Reference,
  at: number,
): { readonly state: string; readonly because: readonly number[] } {
  const subject = subjects.hypothesis(hypothesis);
  const standing = historyOf(past, hypothesis, at, mostLookedAt).judgements.filter(
    (judgement) => judgement.subject === subject && judgement.fate.stands,
  );
  const byParty = Map.groupBy(standing, ({ party }) => party);
  const governing = [...byParty.values()].flatMap((own) => governingAt(own, Number.POSITIVE_INFINITY) ?? []);
  const { disputed, values } = worstFirst(governing);
  const [worst] = values;
  if (worst?.verdict.on !== 'hypothesis') return { state: 'declared', because: [] };
  return {
    state: disputed ? 'disputed' : worst.verdict.standing,
    because: governing.map(({ said }) => said.sequence).sort((left, right) => left - right),
  };
}
