import { normalText } from '../author.ts';
import { timeTextOf } from '../claimed-time.ts';
import { type Rejection, type Result, rejectContent } from '../decider.ts';
import type { Effect } from './effect.ts';
import type { HypothesisStanding, SharedCause } from './judgement.ts';

interface Judged {
  readonly hypotheses: readonly HypothesisStanding[];
  readonly sharedCauses: readonly SharedCause[];
  readonly effects: readonly Effect[];
}

/** One assessment gives each hypothesis and each shared cause one standing, and says one thing of what holds from one time on. */
export function refuseJudgedTwice({ hypotheses, sharedCauses, effects }: Judged): Result<never, Rejection> | undefined {
  const hypothesis = repeatedAt(hypotheses.map((judged) => judged.hypothesis));
  if (hypothesis >= 0) {
    const facts = { hypothesis: hypotheses[hypothesis]?.hypothesis };
    const detail = 'This hypothesis has a standing before.';
    return rejectContent('judged-twice', `/hypotheses/${hypothesis}/hypothesis`, detail, facts);
  }
  const cause = repeatedAt(sharedCauses.map(({ anomalies }) => [...anomalies].sort().join(' ')));
  if (cause >= 0) {
    const facts = { anomalies: sharedCauses[cause]?.anomalies };
    const detail = 'That these share a cause has a standing before.';
    return rejectContent('judged-twice', `/sharedCauses/${cause}/anomalies`, detail, facts);
  }
  const effect = repeatedAt(effects.map(slotOf));
  if (effect < 0) return undefined;
  const detail = 'Another effect says what holds there from the same time on.';
  return rejectContent('judged-twice', `/effects/${effect}`, detail, {});
}

/** The place of the first that was there before it; -1: all differ. */
const repeatedAt = (keys: readonly string[]): number => keys.findIndex((key, index) => keys.indexOf(key) !== index);

/** What one effect only can say. Of a crew member there may be several: they are in words. */
function slotOf(effect: Effect, index: number): string {
  const since = effect.since === null ? '' : timeTextOf(effect.since);
  switch (effect.on) {
    case 'health':
      return JSON.stringify([effect.vehicle, normalText(effect.subsystem), since]);
    case 'fitness':
      return JSON.stringify([effect.vehicle, { return: effect.return }, since]);
    case 'crew-member':
      return String(index);
  }
}
