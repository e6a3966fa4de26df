import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant, sequence, slug, toInstant, toMilliseconds, uuid } from '../../src/domain/id.ts';

const messagesOf = (schema: typeof slug | typeof uuid, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a slug', () => {
  it.each(['a', '0', 'soyuz-ms-22', '68s', 'a'.repeat(64)])('is lower-case words joined by hyphens: %s', (text) => {
    expect(slug.parse(text)).toBe(text);
  });

  it.each(['', '-', 'a-', '-a', 'a--b', 'A', 'a b', 'a_b', 'a.b', 'a/b', 'ä', 'a\n', '../a', '٣'])(
    'is nothing else: %j',
    (text) => {
      expect(messagesOf(slug, text)).toEqual([
        'a slug is lower-case letters and digits, words joined by single hyphens',
      ]);
    },
  );

  it('has at most 64 characters', () => {
    expect(messagesOf(slug, 'a'.repeat(65))).toEqual(['a slug has at most 64 characters']);
  });
});

describe('a UUID', () => {
  it.each(['0185e0a0-0000-7000-8000-000000000001', 'f47ac10b-58cc-4372-a567-0e02b2c3d479'])('is taken: %s', (text) => {
    expect(uuid.parse(text)).toBe(text);
  });

  it('is kept in lower case', () => {
    expect(uuid.parse('F47AC10B-58CC-4372-A567-0E02B2C3D479')).toBe('f47ac10b-58cc-4372-a567-0e02b2c3d479');
  });

  it.each([
    '',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'f47ac10b-58cc-9372-a567-0e02b2c3d479',
    'f47ac10b-58cc-4372-c567-0e02b2c3d479',
    'f47ac10b58cc4372a5670e02b2c3d479',
    '{f47ac10b-58cc-4372-a567-0e02b2c3d479}',
    'f47ac10b-58cc-4372-a567-0e02b2c3d479\n',
    'g47ac10b-58cc-4372-a567-0e02b2c3d479',
  ])('is nothing else: %j', (text) => {
    expect(messagesOf(uuid, text)).toEqual(['not a UUID']);
  });

  it('is any of a version and variant of RFC 9562', () => {
    fc.assert(
      fc.property(fc.uuid(), (text) => {
        expect(uuid.parse(text.toUpperCase())).toBe(text);
      }),
    );
  });
});

describe('an instant', () => {
  it.each([
    ['2022-12-15T00:45:00Z', '2022-12-15T00:45:00.000Z'],
    ['2022-12-15T00:45:00.5Z', '2022-12-15T00:45:00.500Z'],
    ['2022-12-15T00:45:00.123Z', '2022-12-15T00:45:00.123Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
  ])('is written with three decimals: %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  it.each([
    '',
    '2022-12-15',
    '2022-12-15T00:45Z',
    '2022-12-15T00:45:00',
    '2022-12-15T00:45:00+00:00',
    '2022-12-15T00:45:00.1234Z',
    '2022-12-15T24:00:00Z',
    '2022-12-15T00:45:60Z',
    '2022-02-29T00:00:00Z',
    '2022-04-31T00:00:00Z',
    '2022-12-15t00:45:00z',
    '2022-12-15T00:45:00Z\n',
  ])('is nothing else: %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('is the same time as text and in milliseconds, and compares alike', () => {
    const times = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(times, times, (left, right) => {
        expect(toMilliseconds(toInstant(left.getTime()))).toBe(left.getTime());
        expect(parseInstant(left.toISOString())).toBe(toInstant(left.getTime()));
        expect(toInstant(left.getTime()) < toInstant(right.getTime())).toBe(left < right);
      }),
    );
  });
});

describe('a sequence', () => {
  it.each([1, 412, Number.MAX_SAFE_INTEGER])('is a place in the log: %d', (value) => {
    expect(sequence.parse(value)).toBe(value);
  });

  it.each([0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN, Number.POSITIVE_INFINITY, '1', null])(
    'is nothing else: %j',
    (value) => {
      expect(sequence.safeParse(value).success).toBe(false);
    },
  );
});
