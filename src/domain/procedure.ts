import type { Deviation } from './act.ts';
import { err, ok, type Rejection, type Result } from './decider.ts';
import type { ProcedureRule } from './procedure-rules.ts';

/** A rule that the act doesn't keep, with the sentence and the facts that the refusal would give. */
export interface Breach {
  readonly rule: ProcedureRule;
  readonly detail: string;
  readonly facts?: Rejection['facts'];
}

/**
 * Every breach is named as a deviation, and every deviation named is a breach: otherwise a rejection with the code of
 * the first rule broken in silence, or `deviation-not-needed`, so that none is sent by habit.
 */
export function departOnlyInTheOpen(
  breaches: readonly Breach[],
  deviations: readonly Deviation[] = [],
): Result<null, Rejection> {
  const named = new Set(deviations.flatMap((deviation) => deviation.rules));
  const silent = breaches.find((breach) => !named.has(breach.rule));
  if (silent !== undefined) {
    const all = breaches.filter((breach) => !named.has(breach.rule)).map((breach) => breach.rule);
    return err({ code: silent.rule, detail: silent.detail, facts: { ...silent.facts, rules: all } });
  }
  const broken = new Set(breaches.map((breach) => breach.rule));
  for (const [index, deviation] of deviations.entries()) {
    for (const [place, rule] of deviation.rules.entries()) {
      if (broken.has(rule)) continue;
      return err({
        code: 'deviation-not-needed',
        detail: `The rule ${rule} is kept, so there is nothing to deviate from.`,
        facts: { rule, pointer: `/deviations/${index}/rules/${place}` },
      });
    }
  }
  return ok(null);
}
