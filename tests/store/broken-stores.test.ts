import { describe, expect, it } from 'vitest';
import { brokenAppends } from './broken/broken-appends.ts';
import { brokenKeeping, openKept } from './broken/broken-keeping.ts';
import { brokenLogs } from './broken/broken-logs.ts';
import type { Open } from './check.ts';
import { reopening } from './checks/reopening.ts';
import { checks } from './contract.ts';

const all = [...checks, ...reopening];

/** The names of the checks that a store fails. */
async function failuresOf(open: Open, among = checks): Promise<string[]> {
  const failures: string[] = [];
  for (const { name, check } of among) await check(open).catch(() => failures.push(name));
  return failures;
}

const broken = [
  ...[...brokenAppends, ...brokenLogs].map((store) => ({ ...store, among: checks })),
  ...brokenKeeping.map((store) => ({ ...store, among: all })),
];

describe('the contract of the event store', () => {
  const failed = new Set<string>();

  it('is kept by the store that the others are broken from', async () => {
    expect(await failuresOf(openKept, all)).toEqual([]);
  });

  it.each(broken)('is not kept by a store that $name: $breaks', async ({ breaks, open, among }) => {
    const failures = await failuresOf(open, among);
    for (const name of failures) failed.add(name);
    expect(failures).toContain(breaks);
  });

  it('has no sentence that all of these keep', () => {
    expect(all.map(({ name }) => name).filter((name) => !failed.has(name))).toEqual([]);
  });
});
