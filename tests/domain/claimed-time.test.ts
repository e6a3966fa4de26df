import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  claimedTime,
  earliestOf,
  latestOf,
  parseClaimedTime,
  spanOf,
  timeTextOf,
} from '../../src/domain/claimed-time.ts';
import { faultsOfIssues } from '../../src/domain/faults-of-issues.ts';

const span = (earliest: string, latest: string, about = false) => ({
  earliest: Date.parse(earliest),
  latest: Date.parse(latest),
  about,
});

describe('a claimed time', () => {
  it.each([
    ['2022', span('2022-01-01T00:00:00.000Z', '2022-12-31T23:59:59.999Z')],
    ['2022-12', span('2022-12-01T00:00:00.000Z', '2022-12-31T23:59:59.999Z')],
    ['2022-02', span('2022-02-01T00:00:00.000Z', '2022-02-28T23:59:59.999Z')],
    ['2024-02', span('2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z')],
    ['2022-12-31', span('2022-12-31T00:00:00.000Z', '2022-12-31T23:59:59.999Z')],
    ['2022-12-15T00:45Z', span('2022-12-15T00:45:00.000Z', '2022-12-15T00:45:59.999Z')],
    ['2022-12-15T00:45:10Z', span('2022-12-15T00:45:10.000Z', '2022-12-15T00:45:10.000Z')],
    ['2022-12-15T00:45:10.5Z', span('2022-12-15T00:45:10.500Z', '2022-12-15T00:45:10.500Z')],
    ['2022-12-15T00:45:10.123Z', span('2022-12-15T00:45:10.123Z', '2022-12-15T00:45:10.123Z')],
    ['0000', span('0000-01-01T00:00:00.000Z', '0000-12-31T23:59:59.999Z')],
  ])('is as precise as claimed: %s', (text, expected) => {
    expect(parseClaimedTime(text)).toEqual(expected);
  });

  it.each(['~2022-12-15', '2022-12-15~'])('may be about: %s', (text) => {
    expect(parseClaimedTime(text)).toEqual(span('2022-12-15T00:00:00.000Z', '2022-12-15T23:59:59.999Z', true));
  });

  it.each([
    ['2022-12-18/2022-12-19', span('2022-12-18T00:00:00.000Z', '2022-12-19T23:59:59.999Z')],
    ['2022-12-18/2022-12-19~', span('2022-12-18T00:00:00.000Z', '2022-12-19T23:59:59.999Z', true)],
    ['~2022-12-18/2022-12', span('2022-12-18T00:00:00.000Z', '2022-12-31T23:59:59.999Z', true)],
    // The end of the month is not before the 18th, though the month begins before it.
    ['2022-12-18/2022-12', span('2022-12-18T00:00:00.000Z', '2022-12-31T23:59:59.999Z')],
    ['2022/2022-12-15T00:45Z', span('2022-01-01T00:00:00.000Z', '2022-12-15T00:45:59.999Z')],
  ])('may be an interval, of any two precisions: %s', (text, expected) => {
    expect(parseClaimedTime(text)).toEqual(expected);
  });

  it.each([
    ['2022/..', { earliest: Date.parse('2022'), latest: Number.POSITIVE_INFINITY, about: false }],
    ['2022/', { earliest: Date.parse('2022'), latest: Number.POSITIVE_INFINITY, about: false }],
    ['../2022-12-19', { ...span('1970', '2022-12-19T23:59:59.999Z'), earliest: Number.NEGATIVE_INFINITY }],
    ['/2022-12-19~', { ...span('1970', '2022-12-19T23:59:59.999Z', true), earliest: Number.NEGATIVE_INFINITY }],
    ['unknown', { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY, about: false }],
  ])('may have an open end, or be unknown: %s', (text, expected) => {
    expect(parseClaimedTime(text)).toEqual(expected);
  });

  it.each([
    '',
    '~',
    '22',
    '2022-13',
    '2022-00',
    '2022-02-29',
    '2022-02-31',
    '2022-12-32',
    '2022-12-15T24:00Z',
    '2022-12-15T23:60Z',
    '2022-12-15T23:59:60Z',
    '2022-12-15T00Z',
    '2022-12-15T00:45',
    '2022-12-15T00:45+01:00',
    '2022-12-15T00:45:10.1234Z',
    '2022-12-15 00:45Z',
    '2022-12-15t00:45z',
    ' 2022',
    '2022\n',
    '~2022~',
    '~~2022',
    '/',
    '../..',
    '..',
    'a/b',
    '2022/2023/2024',
    '2022-12-19/2022-12-18',
    'unknown/2022',
    'Unknown',
    '+002022',
    '２０２２',
  ])('is nothing else: %j', (text) => {
    expect(parseClaimedTime(text)).toBeUndefined();
    expect(claimedTime.safeParse(text).success).toBe(false);
  });

  it('may come with the words as claimed', () => {
    const time = { time: '~2022-12-15T02:45Z', words: 'around a quarter to three, Moscow less three' };
    expect(claimedTime.parse(time)).toEqual(time);
    expect(timeTextOf(time)).toBe('~2022-12-15T02:45Z');
    expect(spanOf(time)).toEqual(span('2022-12-15T02:45:00.000Z', '2022-12-15T02:45:59.999Z', true));
  });

  it.each([
    [{ time: '2022-12-15', words: '' }, '/words', 'must not be empty'],
    [{ time: 'yesterday', words: 'yesterday' }, '/time', expect.stringContaining('not a claimed time')],
    [{ time: '2022', words: 'x', zone: 'Z' }, '/zone', 'is not known here'],
    ['yesterday', '', expect.stringContaining('not a claimed time')],
    [20221215, '', expect.stringContaining('not a claimed time')],
    [null, '', expect.stringContaining('not a claimed time')],
  ])('is refused for one fault, at its place: %j', (value, pointer, detail) => {
    expect(faultsOfIssues(claimedTime.safeParse(value).error?.issues ?? [])).toEqual([{ pointer, detail }]);
  });

  it('is kept as it was claimed', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const instant = date.toISOString();
          for (const length of [4, 7, 10]) {
            const text = instant.slice(0, length);
            expect(claimedTime.parse(text)).toBe(text);
          }
        },
      ),
    );
  });

  it('leaves open what its precision leaves open, and the more precise lies within', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }),
        (date) => {
          const instant = date.toISOString();
          const widening = [
            instant,
            `${instant.slice(0, 16)}Z`,
            instant.slice(0, 10),
            instant.slice(0, 7),
            instant.slice(0, 4),
          ];
          const spans = widening.map((text) => spanOf(text));
          for (const [index, wider] of spans.entries()) {
            expect(wider.earliest).toBeLessThanOrEqual(date.getTime());
            expect(wider.latest).toBeGreaterThanOrEqual(date.getTime());
            const narrower = spans[index - 1];
            if (narrower === undefined) continue;
            expect(wider.earliest).toBeLessThanOrEqual(narrower.earliest);
            expect(wider.latest).toBeGreaterThanOrEqual(narrower.latest);
          }
          // Nothing lies between the end of what is claimed and the beginning of what comes next.
          const next = spanOf(new Date((spans[2]?.latest ?? 0) + 1).toISOString().slice(0, 10));
          expect(next.earliest).toBe((spans[2]?.latest ?? 0) + 1);
        },
      ),
    );
  });

  it('never throws on any text, and spans no time backwards', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9~.\-/TZ:]{0,40}$/)), (text) => {
        const parsed = parseClaimedTime(text);
        expect(parsed === undefined || parsed.earliest <= parsed.latest).toBe(true);
      }),
    );
  });

  it('compares by its earliest instant where it begins, by its latest where it ends or is due', () => {
    expect(earliestOf('2022-12-18/2022-12-19')).toBe(Date.parse('2022-12-18T00:00:00.000Z'));
    expect(latestOf('2022-12-18/2022-12-19')).toBe(Date.parse('2022-12-19T23:59:59.999Z'));
  });

  it('is not guessed where it is none', () => {
    expect(() => spanOf('soon')).toThrow('not a claimed time: soon');
  });
});
