import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/domain/kind.ts';
import { firstLine, line, text } from '../../src/domain/text.ts';

const messagesOf = (schema: typeof text, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a text', () => {
  it.each(['a', 'Утечка\nвидна', 'tab\tand\r\nline', ' padded ', '😀', '__proto__', 'null', 'e\u0301', 'مرحبا'])(
    'is kept as it is: %j',
    (value) => {
      expect(text.parse(value)).toBe(value);
    },
  );

  it.each([
    ['', 'must not be empty'],
    [' \n\t', 'must not be blank'],
    ['\u3000\uFEFF', 'must not be blank'],
    ['\u200B', 'must not be blank'],
    ['\u3164\u115F', 'must not be blank'],
    ['\u2800', 'must not be blank'],
    ['a\u202Eb', 'holds a character that overrides direction, or that is none'],
    ['a\uFFFE', 'holds a character that overrides direction, or that is none'],
    ['a\u0000', 'holds a control character'],
    ['a\u001B[31m', 'holds a control character'],
    ['a\u007F', 'holds a control character'],
    ['a\u0085', 'holds a control character'],
    ['a\u2028b', 'holds a control character'],
    ['a\uD800', 'holds a lone surrogate, which has no UTF-8'],
    ['\uDC00a', 'holds a lone surrogate, which has no UTF-8'],
    ['\uDE00\uD83D', 'holds a lone surrogate, which has no UTF-8'],
    ['x'.repeat(16_385), 'has more than 16384 characters'],
  ])('is refused with one reason: %j', (value, message) => {
    expect(messagesOf(text, value)).toEqual([message]);
  });

  it('has 16,384 UTF-16 units at most', () => {
    expect(messagesOf(text, 'x'.repeat(16_384))).toEqual([]);
    expect(messagesOf(text, '😀'.repeat(8_192))).toEqual([]);
  });

  it('comes back from UTF-8 as the same text, whatever was taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (odd, usual) => {
        for (const value of [odd, usual]) {
          if (text.safeParse(value).success) expect(Buffer.from(value, 'utf8').toString('utf8')).toBe(value);
        }
      }),
    );
  });
});

describe('a line', () => {
  it.each(['a\nb', 'a\rb', 'a\r\nb'])('is a single one: %j', (value) => {
    expect(messagesOf(line, value)).toEqual(['must be a single line']);
  });

  it('has 256 UTF-16 units at most', () => {
    expect(messagesOf(line, 'x'.repeat(256))).toEqual([]);
    expect(messagesOf(line, 'x'.repeat(257))).toEqual(['has more than 256 characters']);
  });
});

describe('the first line of a text', () => {
  it.each([
    ['Spray seen', 'Spray seen'],
    ['Spray seen\nfrom the radiator', 'Spray seen'],
    ['\n\n  Spray seen\r\nfrom', 'Spray seen'],
    ['x'.repeat(120), 'x'.repeat(120)],
    ['x'.repeat(121), `${'x'.repeat(119)}…`],
    ['😀'.repeat(121), `${'😀'.repeat(119)}…`],
  ])('stands for a title: %j', (value, expected) => {
    expect(firstLine(value)).toBe(expected);
  });

  it('is a line that can be a title, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 400 }), (one, two) => {
        for (const value of [one, two, `${one}\n${two}`]) {
          if (text.safeParse(value).success) expect(messagesOf(line, firstLine(value))).toEqual([]);
        }
      }),
    );
  });
});

describe('a kind', () => {
  const kind = kindOf(['leak', 'fault']);

  it.each(['leak', 'fault', { other: 'illness' }])('is one of the usual, or another, named: %j', (value) => {
    expect(kind.parse(value)).toEqual(value);
  });

  const sentence = 'not one of leak, fault, or {"other": "…"}';
  it.each([
    ['illness', [], sentence],
    ['', [], sentence],
    [null, [], sentence],
    [['leak'], [], sentence],
    [{ other: '' }, ['other'], 'must not be empty'],
    [{ other: 'x', leak: true }, [], 'Unrecognized key: "leak"'],
  ])('is refused for one fault, at its place: %j', (value, path, message) => {
    const issues = kind.safeParse(value).error?.issues.map((issue) => ({ path: issue.path, message: issue.message }));
    expect(issues).toEqual([{ path, message }]);
  });
});
