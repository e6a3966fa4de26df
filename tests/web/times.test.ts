import { describe, expect, it } from 'vitest';
import { elapsedClock, utcClock, zoneClock } from '../../web/src/app/clock/format-clock.ts';
import { formatClaimedTime } from '../../web/src/ui/format-claimed-time.ts';
import { formatTimeLeft } from '../../web/src/ui/format-time-left.ts';

const now = Date.parse('2022-12-27T09:41:07Z');

describe('a claimed time', () => {
  const shown = (time: Parameters<typeof formatClaimedTime>[0]) => formatClaimedTime(time, now);

  it('is shown as precisely as it was claimed and no more', () => {
    expect(shown('2023')).toBe('2023');
    expect(shown('2022-12')).toBe('Dec 2022');
    expect(shown('2022-12-15')).toBe('15 Dec');
    expect(shown('2022-12-15T00:45Z')).toBe('15 Dec 00:45');
    expect(shown('2022-12-15T00:45:12Z')).toBe('15 Dec 00:45:12');
    expect(shown('2022-12-15T00:45:12.000Z')).toBe('15 Dec 00:45:12');
    expect(shown('2022-12-15T00:45:12.250Z')).toBe('15 Dec 00:45:12.250');
  });

  it('has its date unless it is today, and its year unless it is this one', () => {
    expect(shown('2022-12-27T09:12Z')).toBe('09:12');
    expect(shown('2022-12-27')).toBe('27 Dec');
    expect(shown('2023-01-11T08:00Z')).toBe('11 Jan 2023 08:00');
  });

  it('says about, from, until, and the words as claimed', () => {
    expect(shown('~2022-12-15T02:45Z')).toBe('~15 Dec 02:45');
    expect(shown('2022-12-18/2022-12-19')).toBe('18 Dec – 19 Dec');
    expect(shown('../2022-12-19')).toBe('until 19 Dec');
    expect(shown('2022-12-18/..')).toBe('from 18 Dec');
    expect(shown('unknown')).toBe('time unknown');
    expect(shown({ time: '2023-01', words: 'in January' })).toBe('Jan 2023 (“in January”)');
  });
});

describe('the time that is left', () => {
  const left = (due: string) => formatTimeLeft(due, now);

  it('is in minutes where a minute was claimed, and in days where a date was', () => {
    expect(left('2022-12-27T10:30Z')).toBe('in 49 min');
    expect(left('2022-12-27T09:41:30Z')).toBe('in less than 1 min');
    expect(left('2022-12-27T09:41:06Z')).toBe('overdue by less than 1 min');
    expect(left('2022-12-27T14:41Z')).toBe('in 5 h 0 min');
    expect(left('2022-12-27T08:41:07Z')).toBe('overdue by 1 h 0 min');
    expect(left('2022-12-27')).toBe('due today');
    expect(left('2022-12-30')).toBe('in 3 d');
    expect(left('2022-12-20')).toBe('overdue by 7 d');
    expect(left('2022-12-20/..')).toBeUndefined();
    expect(left('unknown')).toBeUndefined();
  });
});

describe('clocks', () => {
  it('show UTC with seconds, a zone with its day where it is another, and elapsed time', () => {
    expect(utcClock(now)).toBe('2022-12-27 09:41:07');
    expect(zoneClock(now, 'Europe/Moscow')).toBe('12:41');
    expect(zoneClock(Date.parse('2022-12-27T22:00:00Z'), 'Europe/Moscow')).toBe('28 Dec 01:00');
    expect(zoneClock(Date.parse('2022-12-27T03:00:00Z'), '-05:00')).toBe('26 Dec 22:00');
    expect(elapsedClock(now, Date.parse('2022-09-21T13:54:50Z'))).toBe('096/19:46');
    expect(elapsedClock(0, 90 * 60_000)).toBe('−000/01:30');
  });
});
