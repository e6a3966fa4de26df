import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlaceIn, matchesPattern, pointerTo, stepsOf, valueAt, withValueAt } from '../../src/domain/pointer.ts';

// RFC 6901, section 5.
const example = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

describe('a JSON pointer', () => {
  it.each([
    ['', example],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('finds what RFC 6901 says: %s', (pointer, expected) => {
    expect(valueAt(example, pointer)).toEqual(expected);
  });

  it.each([
    '/bar',
    '/foo/2',
    '/foo/01',
    '/foo/-',
    '/foo/length',
    '/foo/0/0',
    '/foo/0/length',
    '/__proto__',
    '/toString',
  ])('finds nothing where nothing was put: %s', (pointer) => {
    expect(valueAt(example, pointer)).toBeUndefined();
  });

  it('is escaped in the order that can be undone', () => {
    expect(pointerTo(['~1', '/', 0])).toBe('/~01/~1/0');
    expect(stepsOf('/~01/~1/0')).toEqual(['~1', '/', '0']);
  });

  it('is the same after being taken apart and put together', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (steps) => {
        expect(stepsOf(pointerTo(steps))).toEqual(steps);
      }),
    );
  });
});

describe('a place for a value', () => {
  const value = { list: ['a'], inner: { a: 1 }, nothing: null };
  it.each([
    ['/list', true],
    ['/list/0', true],
    ['/inner/b', true],
    ['/other', true],
    ['/list/1', false],
    ['/list/00', false],
    ['/list/length', false],
    ['/list/0/x', false],
    ['/nothing/x', false],
    ['/other/x', false],
  ])('is in an object, or is an item of a list: %s', (pointer, expected) => {
    expect(isPlaceIn(value, pointer)).toBe(expected);
  });
});

describe('a value put in place', () => {
  it('makes a copy and leaves the rest as it was', () => {
    const value = { a: [{ b: 1 }, { b: 2 }], c: 3 };
    expect(withValueAt(value, '/a/1/b', 9)).toEqual({ a: [{ b: 1 }, { b: 9 }], c: 3 });
    expect(value).toEqual({ a: [{ b: 1 }, { b: 2 }], c: 3 });
  });

  it('can be the whole', () => {
    expect(withValueAt({ a: 1 }, '', 2)).toBe(2);
  });

  it('adds the member that was not there', () => {
    expect(withValueAt({ a: 1 }, '/b', 2)).toEqual({ a: 1, b: 2 });
  });

  it('leaves out the member that is undefined', () => {
    expect(Object.keys(withValueAt({ a: 1, b: 2 }, '/b', undefined) as object)).toEqual(['a']);
  });

  it('adds nothing to a list', () => {
    expect(withValueAt({ a: [1] }, '/a/1', 2)).toEqual({ a: [1] });
  });

  it('never reaches a prototype', () => {
    const changed = withValueAt({}, '/__proto__/polluted', true) as object;
    expect(Object.getPrototypeOf(changed)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is found there', () => {
    const values = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, fc.integer(), tie('object'), tie('array')),
      object: fc.dictionary(fc.constantFrom('a', 'b', '~', '/'), tie('value'), { noNullPrototype: true }),
      array: fc.array(tie('value'), { maxLength: 3 }),
    }));
    const placesIn = (value: unknown): string[] =>
      typeof value !== 'object' || value === null
        ? ['']
        : [
            '',
            ...Object.entries(value).flatMap(([key, member]) =>
              placesIn(member).map((rest) => pointerTo([key]) + rest),
            ),
          ];
    fc.assert(
      fc.property(values.value, fc.nat(), (value, choice) => {
        const places = placesIn(value);
        const place = places[choice % places.length] ?? '';
        const changed = withValueAt(value, place, 'here');
        expect(valueAt(changed, place)).toBe('here');
        expect(withValueAt(changed, place, valueAt(value, place))).toEqual(value);
      }),
    );
  });
});

describe('a pattern', () => {
  it.each([
    ['/quantities/0/value', '/quantities/*/value', true],
    ['/quantities/12/value', '/quantities/*/value', true],
    ['/text', '/text', true],
    ['/quantities', '/quantities/*', false],
    ['/quantities/0/value', '/quantities/*', false],
    ['/quantities/0/0/value', '/quantities/*/value', false],
    ['/texts', '/text', false],
    ['', '/text', false],
  ])('has a star for any one step: %s, %s', (pointer, pattern, expected) => {
    expect(matchesPattern(pointer, pattern)).toBe(expected);
  });
});
