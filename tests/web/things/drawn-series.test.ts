import { describe, expect, it } from 'vitest';
import { drawnSeries } from '../../../web/src/ui/series/drawn-series.ts';

type Series = Parameters<typeof drawnSeries>[0]['series'];
type Input = Series[number];

const at = (time: string) => Date.parse(time);
const input = (sequence: number, quantity: Partial<Input['quantities'][number]>, more: Partial<Input> = {}): Input => ({
  observation: `observation/${sequence}`,
  sequence,
  occurredAt: '2023-01-01T00:00:00.000Z',
  recordedAt: '2023-01-02T00:00:00.000Z',
  quantities: [{ name: 'Temperature', unit: '°C', ...quantity }],
  keeping: 'keeps',
  margin: { least: null, most: null },
  otherUnits: [],
  ...more,
});
const limit = { is: 'above', value: '40' } as const;
const drawn = (...series: readonly Input[]) => drawnSeries({ series, limit });
const extents = (...series: readonly Input[]) => drawn(...series).values.map(({ least, most }) => [least, most]);
const hour = 60 * 60 * 1000;

describe('a drawn series', () => {
  it('has room around its values and its limit', () => {
    const later = { occurredAt: '2023-01-01T10:00:00.000Z' };
    const { from, to, low, high } = drawn(input(1, { value: '30' }), input(2, { value: '50' }, later));
    expect([from, to]).toEqual([at('2023-01-01T00:00:00Z') - hour, at('2023-01-01T10:00:00Z') + hour]);
    expect([low, high]).toEqual([28, 52]);
    expect(drawn(input(1, { value: '60' })).low).toBe(38);
  });

  it('is as wide and high as what is claimed is vague, and goes to the edge where it has no end', () => {
    const month = drawn(input(1, { least: '30', most: '50' }, { occurredAt: '2023-01' })).values[0];
    expect(month).toMatchObject({ from: at('2023-01-01T00:00:00Z'), to: at('2023-01-31T23:59:59.999Z') });
    expect(extents(input(1, { value: '30' }), input(2, { most: '50' }))).toEqual([
      [30, 30],
      [28, 50],
    ]);
    expect(extents(input(1, { value: '50' }), input(2, { least: '45' }))).toEqual([
      [50, 50],
      [45, 51],
    ]);
  });

  it('draws all that an observation says of the quantity, and takes the time of recording where none is claimed', () => {
    const several = input(1, {}, { occurredAt: null, quantities: [30, 50].map((value) => degrees(String(value))) });
    expect(drawn(several).values.map(({ from, least }) => [from, least])).toEqual([
      [at('2023-01-02T00:00:00Z'), 30],
      [at('2023-01-02T00:00:00Z'), 50],
    ]);
  });

  it('leaves out what is in another unit, unknown, or of an unknown time, and counts it', () => {
    const { values, undrawn } = drawn(
      input(1, { value: '45' }),
      input(2, { unknown: true }),
      input(3, { unit: 'K', value: '318' }, { otherUnits: ['K'] }),
      input(4, { value: '45' }, { occurredAt: 'unknown' }),
    );
    expect([values.map(({ sequence }) => sequence), undrawn]).toEqual([[1], 3]);
  });

  it('has edges of its own where everything is of one instant at the limit', () => {
    const { from, to, low, high } = drawn(input(1, { value: '40' }));
    expect([to - from, low, high]).toEqual([hour / 5, 36, 44]);
  });
});

function degrees(value: string) {
  return { name: 'Temperature', unit: '°C', value };
}
