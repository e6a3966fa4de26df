import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Limit } from '../../src/domain/criterion/limit.ts';
import { type Observed, standingOf } from '../../src/domain/criterion/standing.ts';
import { compareDecimals, decimalText, parseDecimal, subtract } from '../../src/domain/decimal.ts';
import type { Quantity } from '../../src/domain/quantity.ts';

const named = { name: 'Temperature', unit: '°C' };
const condition = (limit: Limit, times = 1, ofLast = 1) => ({
  quantity: 'Temperature',
  unit: '°C',
  limit,
  times,
  ofLast,
});
const dated = (quantities: readonly Quantity[]): Observed => ({ quantities, undated: false });
const exactly = (value: string): Quantity => ({ ...named, value });
const stands = (limit: Limit, ...quantities: readonly Quantity[]) => {
  const { state, margin, restsOnAbout } = standingOf(condition(limit), [dated(quantities)]);
  return { state, margin: [margin.least, margin.most], restsOnAbout };
};
const sure = { restsOnAbout: false };

describe('one observation of a quantity', () => {
  it.each([
    ['at-most', '39.50', 'met', '0.50'],
    ['at-most', '40.0', 'met', '0.0'],
    ['at-most', '40.001', 'not-met', '-0.001'],
    ['below', '40', 'not-met', '0'],
    ['below', '39.999999999999999999', 'met', '0.000000000000000001'],
    ['at-least', '4e1', 'met', '0'],
    ['at-least', '-40', 'not-met', '-80'],
    ['above', '40', 'not-met', '0'],
    ['above', '4.01e1', 'met', '0.1'],
  ] as const)('is %s 40 or not, with an exact margin: %s is %s by %s', (is, value, state, margin) => {
    expect(stands({ is, value: '40' }, exactly(value))).toEqual({ state, margin: [margin, margin], ...sure });
  });

  it.each([
    [{ is: 'at-most', value: '40' }, { most: '40' }, 'met', ['0', null]],
    [{ is: 'at-most', value: '40' }, { least: '30', most: '41' }, 'not-computable', ['-1', '10']],
    [{ is: 'at-most', value: '40' }, { least: '40.5' }, 'not-met', [null, '-0.5']],
    [{ is: 'above', value: '40' }, { least: '40' }, 'not-computable', ['0', null]],
    [{ is: 'above', value: '40' }, { most: '40' }, 'not-met', [null, '0']],
    [{ is: 'above', value: '40' }, { least: '40.1', most: '50' }, 'met', ['0.1', '10']],
    [{ is: 'below', value: '40' }, { least: '40' }, 'not-met', [null, '0']],
    [{ is: 'at-least', value: '40' }, { most: '40' }, 'not-computable', [null, '0']],
    [{ is: 'at-least', value: '40' }, { unknown: true }, 'not-computable', [null, null]],
  ] as const)('of which only bounds are known, or nothing, is computable where these suffice: %j %j', (...row) => {
    const [limit, claimed, state, margin] = row;
    expect(stands(limit, { ...named, ...claimed })).toEqual({ state, margin, ...sure });
  });

  it('about a value counts as the value, and the answer says that it rests on that', () => {
    const about = { ...exactly('41'), about: true } as const;
    expect(stands({ is: 'above', value: '40' }, about)).toEqual({
      state: 'met',
      margin: ['1', '1'],
      restsOnAbout: true,
    });
    expect(stands({ is: 'above', value: '40' }, about, exactly('42')).restsOnAbout).toBe(false);
  });

  it('that says it several times tells as much as what keeps to the limit best', () => {
    const limit: Limit = { is: 'above', value: '40' };
    expect(stands(limit, exactly('30'), exactly('41'))).toEqual({ state: 'met', margin: ['1', '1'], ...sure });
    expect(stands(limit, exactly('30'), { ...named, most: '35' }).state).toBe('not-met');
    expect(stands(limit, exactly('30'), { ...named, unknown: true }).state).toBe('not-computable');
  });

  it('in another unit tells nothing, and says in which: nothing is converted', () => {
    const limit: Limit = { is: 'above', value: '40' };
    const kelvin = { name: 'Temperature', unit: 'K', value: '320' };
    const standing = standingOf(condition(limit, 1, 2), [[kelvin], [{ ...exactly('41'), unit: ' °c ' }]].map(dated));
    expect(standing).toEqual({
      state: 'met',
      margin: { least: '1', most: null },
      ...sure,
      missing: 0,
      readings: [
        { keeping: 'unknown', margin: { least: null, most: null }, otherUnits: ['K'] },
        { keeping: 'keeps', margin: { least: '1', most: '1' }, otherUnits: [] },
      ],
    });
  });

  it('of more digits than anybody reads is compared exactly, and its margin not written', () => {
    expect(stands({ is: 'above', value: '40' }, exactly('1e9999'))).toEqual({
      state: 'met',
      margin: [null, null],
      ...sure,
    });
  });
});

describe('so many of the last observations', () => {
  const limit: Limit = { is: 'above', value: '40' };
  const of = (times: number, ofLast: number, ...values: readonly (string | null)[]) => {
    const { state, margin, missing } = standingOf(
      condition(limit, times, ofLast),
      values.map((value) => dated([value === null ? { ...named, unknown: true } : exactly(value)])),
    );
    return [state, margin.least, margin.most, missing];
  };

  it('are enough, too few, or not computable while what is unknown or still to come could turn the answer', () => {
    expect(of(2, 3, '41', '30', '45')).toEqual(['met', '1', '1', 0]);
    expect(of(2, 3, '30', '30', '45')).toEqual(['not-met', '-10', '-10', 0]);
    expect(of(2, 3, '41', null, '30')).toEqual(['not-computable', '-10', '1', 0]);
    expect(of(2, 3, '41', null, '42')).toEqual(['met', '1', '2', 0]);
    expect(of(2, 3, '41', '42')).toEqual(['met', '1', '2', 1]);
    expect(of(2, 3, '30')).toEqual(['not-computable', null, null, 2]);
    expect(of(2, 3, '30', '31')).toEqual(['not-met', '-10', '-9', 1]);
    expect(of(1, 1)).toEqual(['not-computable', null, null, 1]);
  });
});

describe('an observation of which nobody knows when it was made', () => {
  const limit: Limit = { is: 'above', value: '40' };
  const of = (times: number, ofLast: number, ...values: readonly (string | readonly [string])[]) => {
    const { state, margin, missing, readings } = standingOf(
      condition(limit, times, ofLast),
      values.map((value) =>
        typeof value === 'string' ? dated([exactly(value)]) : { quantities: [exactly(value[0])], undated: true },
      ),
    );
    return [state, margin.least, margin.most, missing, readings.length];
  };

  it('may be older than the last ones: the answer is one where that makes no difference', () => {
    expect(of(2, 2, ['10'], '42', '41')).toEqual(['not-computable', '-30', '1', 0, 3]);
    expect(of(1, 2, ['10'], '42', '41')).toEqual(['met', '2', '2', 0, 3]);
    expect(of(2, 2, ['45'], '42', '41')).toEqual(['met', '1', '2', 0, 3]);
    expect(of(2, 2, ['10'], '42', '30')).toEqual(['not-met', '-30', '-10', 0, 3]);
  });

  it('counts where there are no more than are looked at, and not behind those that were made later for certain', () => {
    expect(of(2, 2, ['10'], '42')).toEqual(['not-met', '-30', '-30', 0, 2]);
    expect(of(2, 3, ['45'], '42')).toEqual(['met', '2', '5', 1, 2]);
    expect(of(2, 2, '41', '42', ['10'])).toEqual(['met', '1', '1', 0, 2]);
    expect(of(1, 1, ['10'], ['45'], '30', '50')).toEqual(['not-computable', '-30', '5', 0, 3]);
  });
});

// Few values, so that they meet the limit and each other.
const number = fc.integer({ min: -3, max: 3 });
const possible = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
const reading = fc.oneof(
  number.map((value): Quantity => exactly(String(value))),
  fc.tuple(number, number).map(([one, other]): Quantity => {
    const [least, most] = [Math.min(one, other), Math.max(one, other)];
    return { ...named, least: String(least), most: String(most) };
  }),
  number.map((least): Quantity => ({ ...named, least: String(least) })),
  number.map((most): Quantity => ({ ...named, most: String(most) })),
  fc.constant<Quantity>({ ...named, unknown: true }),
  fc.constant<Quantity>({ ...named, unit: 'K', value: '1' }),
);

/** What a quantity may have been, among the values that tell anything about limits from -3 to 3. */
function couldBe({ value, least, most, unit, unknown }: Quantity): readonly number[] {
  if (unknown === true || unit !== '°C') return possible;
  if (value !== undefined) return [Number(value)];
  return possible.filter((each) => each >= Number(least ?? -4) && each <= Number(most ?? 4));
}

const keeps = (value: number, { is, value: bound }: Limit): boolean => {
  const limit = Number(bound);
  const kept = { 'at-most': value <= limit, 'at-least': value >= limit, above: value > limit, below: value < limit };
  return kept[is];
};

/** Whether an observation can keep to the limit, and whether it can fail to, by trying everything that it may mean. */
function completionsOf(quantities: readonly Quantity[], limit: Limit): readonly boolean[] {
  const whole = quantities.reduce<readonly (readonly number[])[]>(
    (made, quantity) => made.flatMap((before) => couldBe(quantity).map((value) => [...before, value])),
    [[]],
  );
  return [...new Set(whole.map((values) => values.some((value) => keeps(value, limit))))];
}

/** By every order in which they may have been measured: what is undated not later than where it stands. */
function byBruteForce(limit: Limit, times: number, ofLast: number, observations: readonly Observed[]) {
  const answers = new Set(lastOnes(observations, ofLast).flatMap((last) => answersOf(limit, times, ofLast, last)));
  return answers.size === 2 ? 'not-computable' : answers.has(true) ? 'met' : 'not-met';
}

function lastOnes(observations: readonly Observed[], ofLast: number): readonly (readonly Observed[])[] {
  const orders = observations.reduce<readonly (readonly number[])[]>(
    (made, { undated }, index) => {
      const earlier = undated ? observations.slice(index).map((_, more) => index + more + 0.5 + index / 100) : [];
      return made.flatMap((before) => [index, ...earlier].map((place) => [...before, place]));
    },
    [[]],
  );
  return orders.map((places) =>
    observations
      .map((observed, index) => ({ observed, place: places[index] ?? 0 }))
      .sort((left, right) => left.place - right.place)
      .slice(0, ofLast)
      .map(({ observed }) => observed),
  );
}

function answersOf(limit: Limit, times: number, ofLast: number, last: readonly Observed[]): readonly boolean[] {
  const each = last.map(({ quantities }) => completionsOf(quantities, limit));
  const all = [...each, ...Array.from({ length: ofLast - each.length }, () => [true, false])];
  let counts: ReadonlySet<number> = new Set([0]);
  for (const choices of all) {
    counts = new Set([...counts].flatMap((sum) => choices.map((kept) => sum + (kept ? 1 : 0))));
  }
  return [...counts].map((count) => count >= times);
}

describe('whatever is unknown', () => {
  it('the answer is one exactly where every completion of it gives the same', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Limit['is']>('at-most', 'at-least', 'above', 'below'),
        number,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.record({ quantities: fc.array(reading, { minLength: 1, maxLength: 2 }), undated: fc.boolean() }), {
          maxLength: 5,
        }),
        (is, bound, one, other, observed) => {
          const limit: Limit = { is, value: String(bound) };
          const [times, ofLast] = [Math.min(one, other), Math.max(one, other)];
          expect(standingOf(condition(limit, times, ofLast), observed).state).toBe(
            byBruteForce(limit, times, ofLast, observed),
          );
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('a margin that is known has the sign of the answer', () => {
    fc.assert(
      fc.property(
        number,
        fc.array(fc.array(reading, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
        (bound, observed) => {
          const { state, margin } = standingOf(
            condition({ is: 'at-most', value: String(bound) }, 2, 3),
            observed.map(dated),
          );
          const isAtLeastNothing = margin.least !== null && compareDecimals(margin.least, '0') >= 0;
          const isLess = margin.most !== null && compareDecimals(margin.most, '0') < 0;
          expect(state).toBe(isAtLeastNothing ? 'met' : isLess ? 'not-met' : 'not-computable');
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a difference of decimals', () => {
  const difference = (left: string, right: string) =>
    decimalText(subtract(parseDecimal(left), parseDecimal(right)), 256);

  it.each([
    ['0.3', '0.1', '0.2'],
    ['1', '0.90', '0.10'],
    ['-.5', '.25', '-0.75'],
    ['1e3', '1', '999'],
    ['5e2', '1e2', '400'],
    ['1e-3', '1e-3', '0.000'],
    ['0', '1e-300', undefined],
  ])('is exact, written out, and of no more digits than are read: %s − %s', (left, right, expected) => {
    expect(difference(left, right)).toBe(expected);
  });

  it('is that of whole numbers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt(), (left, right) => {
        expect(difference(String(left), String(right))).toBe(String(left - right));
      }),
    );
  });
});
