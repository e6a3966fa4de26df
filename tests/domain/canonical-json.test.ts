import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/domain/canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts keys by their UTF-16 code units (RFC 8785, section 3.2.3)', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
    const value = Object.fromEntries(keys.map((key, index) => [key, index]));
    expect(canonicalJson(value)).toBe('{"\\r":1,"1":3,"\u0080":5,"ö":6,"€":0,"😀":4,"\ufb33":2}');
  });

  it.each([
    [null, 'null'],
    [true, 'true'],
    [false, 'false'],
    [0, '0'],
    [-0, '0'],
    [-1, '-1'],
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [Number.MIN_SAFE_INTEGER, '-9007199254740991'],
    ['', '""'],
    // RFC 8785, section 3.2.2.2.
    ['\u20ac$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['\u2028\u007f', '"\u2028\u007f"'],
    [[], '[]'],
    [{}, '{}'],
    [[[], {}, [null]], '[[],{},[null]]'],
    [{ b: 1, a: { d: [2, 1], c: '' } }, '{"a":{"c":"","d":[2,1]},"b":1}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [JSON.parse('{"__proto__": 1, "a": 2}'), '{"__proto__":1,"a":2}'],
  ])('writes %j', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it.each([
    [1.5, 'not a safe integer: 1.5'],
    [2 ** 53, 'not a safe integer: 9007199254740992'],
    [Number.NaN, 'not a safe integer: NaN'],
    [Number.POSITIVE_INFINITY, 'not a safe integer: Infinity'],
    ['\ud800', 'a text holds a lone surrogate'],
    [{ '\ud800': 1 }, 'a text holds a lone surrogate'],
    [undefined, 'not JSON: undefined'],
    [[undefined], 'not JSON: undefined'],
    [new Array(1), 'not JSON: undefined'],
    [() => 1, 'not JSON: function'],
    [1n, 'not JSON: bigint'],
    [Symbol.iterator, 'not JSON: symbol'],
  ])('refuses what would not be the same bytes everywhere: %#', (value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });

  const safeIntegers = fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value));
  const values = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      safeIntegers,
      fc.string({ unit: 'binary' }),
      tie('array'),
      tie('object'),
    ),
    array: fc.array(tie('value'), { maxLength: 4 }),
    object: fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  }));

  it('says the same as JSON, and the same again when it is written again', () => {
    fc.assert(
      fc.property(values.value, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which members were put in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([key]) => key }), (members) => {
        expect(canonicalJson(Object.fromEntries(members.toReversed()))).toBe(
          canonicalJson(Object.fromEntries(members)),
        );
      }),
    );
  });
});
