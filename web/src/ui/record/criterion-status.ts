import type { CriterionRecord } from '../../api/records.ts';
import type { Status } from '../status.ts';

/** How a criterion stands on the scale: once met it speaks against what could be chosen. */
export const criterionStatus: Readonly<Record<CriterionRecord['state'], Status>> = {
  met: 'serious',
  'not-met': 'normal',
  'not-computable': 'off',
};
