import { describe, expect, it } from 'vitest';
import { addressOf } from '../../web/src/api/client.ts';
import { marksUpTo, markText } from '../../web/src/app/moment/marks.ts';
import { isPast, notAMoment, parametersOf, parseMoment, stepped } from '../../web/src/app/moment/moment.ts';
import { referenceAt, thingPath } from '../../web/src/ui/thing-path.ts';

describe('the moment in the address bar', () => {
  it('is a sequence, or an instant at which something was known, and from when it is looked at', () => {
    expect(parseMoment({})).toEqual({});
    expect(parseMoment({ at: 130 })).toEqual({ at: 130 });
    expect(parseMoment({ at: '130' })).toEqual({ at: 130 });
    expect(parseMoment({ known: '2022-12-20T00:00:00Z' })).toEqual({ known: '2022-12-20T00:00:00.000Z' });
    expect(parseMoment({ now: '2022-12-20T00:00:00Z' })).toEqual({ now: '2022-12-20T00:00:00.000Z' });
    expect(parseMoment({ at: 130, known: '2022-12-20T00:00:00Z' })).toEqual({ at: 130 });
  });

  it('is what was known by the end of a time that is no instant', () => {
    expect(parseMoment({ known: '2022-12-20' })).toEqual({ known: '2022-12-20T23:59:59.999Z' });
    expect(parseMoment({ known: '2022-12-20T06:00Z' })).toEqual({ known: '2022-12-20T06:00:59.999Z' });
  });

  it('is live where what stands there is no moment, and that is said', () => {
    for (const at of [0, -1, 1.5, 'x', null, '1e99']) {
      expect(parseMoment({ at })).toEqual({});
      expect(notAMoment({ at })).toEqual([`at=${at}`]);
    }
    for (const known of ['yesterday', 5, '2022-13-45', 'unknown', '2022-12-20/..']) {
      expect(parseMoment({ known })).toEqual({});
      expect(notAMoment({ known })).toEqual([`known=${known}`]);
    }
    expect(notAMoment({ at: 88, known: 'x', drawn: 'vehicle' })).toEqual([]);
  });

  it('becomes the parameters of a read', () => {
    expect(parametersOf({ at: 130, now: '2023-01-01T00:00:00.000Z' })).toEqual({
      atSequence: 130,
      now: '2023-01-01T00:00:00.000Z',
    });
    expect(parametersOf({ known: '2022-12-20T00:00:00.000Z' })).toEqual({ knownAt: '2022-12-20T00:00:00.000Z' });
    expect([isPast({}), isPast({ now: '2023-01-01T00:00:00.000Z' }), isPast({ at: 1 })]).toEqual([false, false, true]);
  });

  it('moves by entries within the log; its end is live', () => {
    expect(stepped(130, -1, 196)).toBe(129);
    expect(stepped(1, -1, 196)).toBe(1);
    expect(stepped(194, 1, 196)).toBe(195);
    expect(stepped(195, 1, 196)).toBeUndefined();
  });
});

describe('the marks of the scrubber', () => {
  it('are round, and not too many', () => {
    expect(marksUpTo(7, 10)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(marksUpTo(196, 10)).toEqual([20, 40, 60, 80, 100, 120, 140, 160, 180]);
    expect(marksUpTo(1_000_000, 10)).toHaveLength(10);
    expect(marksUpTo(0, 10)).toEqual([]);
  });

  it('say the day, and the time of day where the mark before is in the same day', () => {
    expect(markText('2022-12-15T00:45:00.000Z', undefined)).toBe('15 Dec 2022');
    expect(markText('2022-12-15T02:20:31.250Z', '2022-12-15T00:45:00.000Z')).toBe('02:20');
    expect(markText('2022-12-16T02:20:00.000Z', '2022-12-15T02:20:00.000Z')).toBe('16 Dec 2022');
  });
});

describe('addresses', () => {
  it('have their parameters put in, and lists as often as they have members', () => {
    expect(addressOf('/v1/entries/{sequence}', { sequence: 7 }, {})).toBe('/v1/entries/7');
    expect(addressOf('/v1/timeline', {}, { concerning: ['vehicle/iss', 'entry/7'], limit: 2, kind: undefined })).toBe(
      '/v1/timeline?concerning=vehicle%2Fiss&concerning=entry%2F7&limit=2',
    );
  });

  it('lead from a reference to the screen of its thing, and back', () => {
    expect(thingPath('vehicle/soyuz-ms-22')).toBe('/vehicles/soyuz-ms-22');
    expect(thingPath('decision/1/option/a')).toBe('/decisions/1');
    expect(thingPath('entry/412')).toBe('/log/412');
    expect(['criterion/1', 'suggestion/1', 'desk/fd'].map(thingPath)).toEqual([
      '/criteria/1',
      '/suggestions/1',
      '/desks/fd',
    ]);
    expect(thingPath('nothing/1')).toBeUndefined();
    expect(referenceAt('/requests/1')).toBe('information-request/1');
    expect(referenceAt('/nowhere/1')).toBeUndefined();
  });
});
