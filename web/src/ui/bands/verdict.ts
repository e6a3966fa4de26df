import type { Verdict } from '../../api/records.ts';
import { fitnessWords, healthWords } from '../../screens/board/fitness-words.ts';
import { quantityText } from '../record/quantity-text.ts';
import { spaced } from '../record/words.ts';
import type { Status } from '../status.ts';

/** How a band is drawn: on the scale of six where it is about health or fitness, or by how likely a hypothesis is. */
export type Tone = Status | 'confirmed' | 'likely' | 'suspected' | 'not-confirmed' | 'unlikely' | 'ruled-out';

const healthTones = { failed: 'critical', degraded: 'caution', nominal: 'normal', unknown: 'off' } as const;
const fitnessTones = { 'not-fit': 'serious', 'fit-within-limits': 'caution', fit: 'normal', unknown: 'off' } as const;

export function toneOf(verdict: Verdict): Tone {
  switch (verdict.on) {
    case 'health':
      return healthTones[verdict.status];
    case 'fitness':
      return fitnessTones[verdict.fitness];
    case 'hypothesis':
    case 'shared-cause':
      return verdict.standing;
    case 'crew-member':
      return 'off';
  }
}

/** A judgement in a word or two; `short` leaves out its limits and likelihood. */
export function verdictText(verdict: Verdict, short = false): string {
  switch (verdict.on) {
    case 'health':
      return healthWords[verdict.status];
    case 'fitness': {
      const limits = [...verdict.limits, ...(verdict.atMost === null ? [] : [`at most ${verdict.atMost} aboard`])];
      return short || limits.length === 0
        ? fitnessWords[verdict.fitness]
        : `${fitnessWords[verdict.fitness]}: ${limits.join('; ')}`;
    }
    case 'hypothesis':
    case 'shared-cause':
      return short || verdict.likelihood === null
        ? spaced(verdict.standing)
        : `${spaced(verdict.standing)} (${quantityText(verdict.likelihood)})`;
    case 'crew-member':
      return verdict.text;
  }
}
