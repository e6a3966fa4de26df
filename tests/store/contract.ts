import { describe, it } from 'vitest';
import type { Check, Open } from './check.ts';
import { appending } from './checks/appending.ts';
import { concurrency } from './checks/concurrency.ts';
import { idempotency } from './checks/idempotency.ts';
import { keeping } from './checks/keeping.ts';
import { reading } from './checks/reading.ts';
import { reopening } from './checks/reopening.ts';
import { subscribing } from './checks/subscribing.ts';

/** What the port promises. `broken-stores.test.ts` shows what it is good for. */
export const checks: readonly Check[] = [
  ...appending,
  ...idempotency,
  ...concurrency,
  ...reading,
  ...subscribing,
  ...keeping,
];

/** The one suite for every store. Each `open` gives an empty store of its own. */
export function contract(name: string, open: Open, { outlivesItsProcess }: { readonly outlivesItsProcess: boolean }) {
  describe(`the contract of the event store, kept by ${name}`, () => {
    for (const { name: sentence, check } of [...checks, ...(outlivesItsProcess ? reopening : [])]) {
      it(sentence, () => check(open));
    }
  });
}
