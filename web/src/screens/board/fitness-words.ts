import type { FitnessWord, Health } from '../../api/answers.ts';

export const fitnessWords: Readonly<Record<FitnessWord, string>> = {
  fit: 'fit',
  'fit-within-limits': 'fit within limits',
  'not-fit': 'not fit',
  unknown: 'not assessed',
};

export const healthWords: Readonly<Record<Health, string>> = {
  nominal: 'nominal',
  degraded: 'degraded',
  failed: 'failed',
  unknown: 'unknown',
};
