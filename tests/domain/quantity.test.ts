import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals } from '../../src/domain/decimal.ts';
import { quantity } from '../../src/domain/quantity.ts';

const hole = { name: 'hole diameter', unit: 'mm' };
const issuesOf = (value: unknown) =>
  quantity.safeParse(value).error?.issues.map(({ path, message }) => ({ path, message })) ?? [];

const eitherOr = { path: [], message: 'needs either a value, or a least or most or both, or unknown: true' };

describe('a quantity', () => {
  it.each([
    { ...hole, value: '0.80' },
    { ...hole, value: '0.8', about: true },
    { ...hole, least: '0.5' },
    { ...hole, most: '1', about: true },
    { ...hole, least: '0.5', most: '1' },
    { ...hole, least: '1', most: '1.0' },
    { ...hole, unknown: true },
  ])('is a value, a least, a most or both, or unknown, and kept as claimed: %j', (value) => {
    expect(quantity.parse(value)).toEqual(value);
  });

  it.each(['0', '-0', '+1', '.5', '-.5', '007', '3e-4', '3E+4', '6.02e23', '1e9999'])(
    'has its decimals as text: %s',
    (value) => {
      expect(quantity.parse({ ...hole, value })).toEqual({ ...hole, value });
    },
  );

  it.each(['', ' 1', '1.', '.', 'e5', '1e', '1e10000', '0x1F', '1,5', '1_000', 'NaN', 'Infinity', '--1', '١'])(
    'has no other text for a number: %j',
    (value) => {
      expect(issuesOf({ ...hole, value })).toEqual([
        { path: ['value'], message: 'not a decimal number as text, such as "0.80" or "3e-4"' },
      ]);
    },
  );

  it('has no number that a computer would round', () => {
    expect(issuesOf({ ...hole, value: 0.8 }).map(({ path }) => path)).toEqual([['value']]);
  });

  it('has at most 64 characters of decimals', () => {
    expect(issuesOf({ ...hole, value: '1'.repeat(64) })).toEqual([]);
    expect(issuesOf({ ...hole, value: '1'.repeat(65) })).toEqual([
      { path: ['value'], message: 'has more than 64 characters' },
    ]);
  });

  it.each([
    hole,
    { ...hole, about: true },
    { ...hole, value: '1', least: '0' },
    { ...hole, value: '1', unknown: true },
    { ...hole, most: '1', unknown: true },
  ])('says one thing: %j', (value) => {
    expect(issuesOf(value)).toEqual([eitherOr]);
  });

  it('is not about anything where it is unknown', () => {
    expect(issuesOf({ ...hole, unknown: true, about: true })).toEqual([
      { path: ['about'], message: 'what is unknown is not about anything' },
    ]);
  });

  it('has a least that is not more than its most', () => {
    expect(issuesOf({ ...hole, least: '1.01', most: '1.0' })).toEqual([
      { path: ['least'], message: 'is more than most' },
    ]);
  });

  it('has a name and a unit, and nothing that is not known', () => {
    expect(issuesOf({ value: '1' }).map(({ path }) => path)).toEqual([['name'], ['unit']]);
    expect(issuesOf({ ...hole, value: '1', error: '0.1' })[0]?.path).toEqual([]);
    expect(quantity.safeParse({ ...hole, value: '1', about: false }).success).toBe(false);
  });
});

describe('comparing decimals', () => {
  it.each([
    ['0.80', '0.8', 0],
    ['-0', '0', 0],
    ['1e3', '1000', 0],
    ['3e-4', '0.0003', 0],
    ['.5', '0.50', 0],
    ['-.5', '-0.5', 0],
    ['+2', '2', 0],
    ['0.1', '0.2', -1],
    ['-1', '-2', 1],
    ['9007199254740993', '9007199254740992', 1],
    ['0.1000000000000000000001', '0.1', 1],
    ['1e9999', '9e9998', 1],
    ['1e-9999', '0', 1],
  ])('is exact: %s and %s', (left, right, expected) => {
    expect(compareDecimals(left, right)).toBe(expected);
    expect(compareDecimals(right, left)).toBe(expected === 0 ? 0 : -expected);
  });

  const decimals = fc
    .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 40 }))
    .map(([digits, scale]) => ({ digits, scale, text: `${digits}e-${scale}` }));

  it('orders as the numbers themselves', () => {
    fc.assert(
      fc.property(decimals, decimals, (left, right) => {
        const difference = left.digits * 10n ** BigInt(right.scale) - right.digits * 10n ** BigInt(left.scale);
        expect(compareDecimals(left.text, right.text)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it('sees no difference between ways of writing the same number', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat({ max: 9 }), (whole, zeros) => {
        const text = String(whole);
        expect(compareDecimals(text, `${text}.${'0'.repeat(zeros + 1)}`)).toBe(0);
        expect(compareDecimals(text, `${text}${'0'.repeat(zeros)}e-${zeros}`)).toBe(0);
      }),
    );
  });
});
