import { describe, expect, it } from 'vitest';
import { createSystemRandom } from '../../src/commands/system-random.ts';

describe('the system’s random source', () => {
  it('gives as many bytes as are asked for, never the same ones, and never changes those it gave', () => {
    const random = createSystemRandom();
    const given = Array.from({ length: 5000 }, () => random(16));
    const read = given.map((bytes) => Buffer.from(bytes).toString('hex'));
    random(16);
    expect(new Set(read).size).toBe(5000);
    expect(given.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(read);
    expect(read.every((text) => text.length === 32)).toBe(true);
    expect(random(20_000).length).toBe(20_000);
  });
});
