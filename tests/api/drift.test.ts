import { expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import type { IfDescribed } from '../../src/api/answers/matching.ts';
import type { Reference } from '../../src/domain/reference.ts';

test('an answer that is described as what is read compiles, and one that is not does not', () => {
  const described = z.strictObject({ thing: z.string(), states: z.array(z.enum(['open', 'closed'])) });
  type Checked<Given> = IfDescribed<typeof described, Given, 'described'>;
  type States = readonly ('open' | 'closed')[];
  expectTypeOf<Checked<{ readonly thing: Reference; readonly states: States }>>().toEqualTypeOf<'described'>();
  expectTypeOf<Checked<{ thing: string }>>().not.toExtend<'described'>();
  expectTypeOf<Checked<{ thing: string; states: States; more: number }>>().not.toExtend<'described'>();
  expectTypeOf<Checked<{ thing: string | null; states: States }>>().not.toExtend<'described'>();
  expectTypeOf<
    Checked<{ thing: string; states: readonly ('open' | 'closed' | 'voided')[] }>
  >().not.toExtend<'described'>();
  expectTypeOf<Checked<{ thing: string; states: readonly 'open'[] }>>().not.toExtend<'described'>();
});
