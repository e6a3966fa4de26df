import * as z from 'zod';
import { compareDecimals, decimal, isDecimal } from './decimal.ts';
import { line } from './text.ts';

/** A value, a least, a most or both, perhaps *about*; or unknown, said in so many words. */
export const quantity = z
  .strictObject({
    name: line,
    unit: line,
    value: decimal.optional(),
    least: decimal.optional(),
    most: decimal.optional(),
    about: z.literal(true).optional(),
    unknown: z.literal(true).optional(),
  })
  .superRefine((quantity, context) => {
    const bounded = quantity.least !== undefined || quantity.most !== undefined;
    const stated = [quantity.value !== undefined, bounded, quantity.unknown === true].filter(Boolean).length;
    if (stated !== 1) {
      context.addIssue({
        code: 'custom',
        message: 'needs either a value, or a least or most or both, or unknown: true',
      });
    }
    if (quantity.unknown === true && quantity.about === true) {
      context.addIssue({ code: 'custom', path: ['about'], message: 'what is unknown is not about anything' });
    }
    if (
      quantity.least !== undefined &&
      quantity.most !== undefined &&
      isDecimal(quantity.least) &&
      isDecimal(quantity.most) &&
      compareDecimals(quantity.least, quantity.most) > 0
    ) {
      context.addIssue({ code: 'custom', path: ['least'], message: 'is more than most' });
    }
  });

export type Quantity = z.infer<typeof quantity>;
