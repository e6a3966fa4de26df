import * as z from 'zod';
import { decimal } from '../decimal.ts';

/** What a quantity is held against. */
export const limit = z.strictObject({ is: z.enum(['at-most', 'at-least', 'above', 'below']), value: decimal });
export type Limit = z.infer<typeof limit>;

const words = { 'at-most': 'at most', 'at-least': 'at least', above: 'above', below: 'below' } as const;

/** `Cabin temperature above 40 °C in 2 of the last 3`: what a criterion is called where it is given no name. */
export const conditionInWords = (condition: {
  readonly quantity: string;
  readonly unit: string;
  readonly limit: Limit;
  readonly times: number;
  readonly ofLast: number;
}): string => {
  const { quantity, unit, limit, times, ofLast } = condition;
  const how = `${quantity} ${words[limit.is]} ${limit.value} ${unit}`;
  return ofLast === 1 ? how : `${how} in ${times} of the last ${ofLast}`;
};
