import { describe, expect, it } from 'vitest';
import { understandAmount } from '../../../web/src/recording/form/understand-amount.ts';
import { understandTime } from '../../../web/src/recording/form/understand-time.ts';

const now = Date.parse('2022-12-15T01:10:20Z');

describe('a time that is typed', () => {
  it.each([
    ['now', '2022-12-15T01:10Z'],
    ['14:30', '2022-12-15T14:30Z'],
    ['9:05', '2022-12-15T09:05Z'],
    ['09:05:30', '2022-12-15T09:05:30Z'],
    ['yesterday', '2022-12-14'],
    ['yesterday 23:40', '2022-12-14T23:40Z'],
    ['tomorrow', '2022-12-16'],
    ['2022-12-15 00:45', '2022-12-15T00:45Z'],
    ['2022-12-15T00:45Z', '2022-12-15T00:45Z'],
    ['15 Dec 2022 00:45', '2022-12-15T00:45Z'],
    ['15 Dec', '2022-12-15'],
    ['Dec 2022', '2022-12'],
    ['January', '2022-01'],
    ['2022', '2022'],
    ['about 14:30', '~2022-12-15T14:30Z'],
    ['~Dec 2022', '~2022-12'],
    ['18 Dec to 19 Dec', '2022-12-18/2022-12-19'],
    ['14:30 – 15:00', '2022-12-15T14:30Z/2022-12-15T15:00Z'],
    ['yesterday 23:00 to 23:40', '2022-12-14T23:00Z/2022-12-14T23:40Z'],
    ['from 27 Dec', '2022-12-27/..'],
    ['until 27 Dec', '../2022-12-27'],
    ['unknown', 'unknown'],
  ])('%s means %s: no more than was typed', (typed, meant) => {
    expect(understandTime(typed, now)).toBe(meant);
  });

  it.each(['soon', '25:00', '31 Feb', '14:30 to', '15:00 to 14:00', 'maybe', 'decide', '2022-13', ''])(
    '%s means nothing',
    (typed) => {
      expect(understandTime(typed, now)).toBeUndefined();
    },
  );
});

describe('an amount that is typed', () => {
  it.each([
    ['0.80', { value: '0.80' }],
    ['~30', { value: '30', about: true }],
    ['>= 2', { least: '2' }],
    ['≤ 5e-3', { most: '5e-3' }],
    ['2..5', { least: '2', most: '5' }],
    ['about 2 to 5', { least: '2', most: '5', about: true }],
    ['unknown', { unknown: true }],
  ])('%s keeps its decimals', (typed, meant) => {
    expect(understandAmount(typed)).toEqual(meant);
  });

  it.each(['many', '1,5', '2..', ''])('%s is none', (typed) => {
    expect(understandAmount(typed)).toBeUndefined();
  });
});
