import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { andMembers, joined, jsonBytes, jsonMembers, readJson, withMembers } from '../../src/projections/json-bytes.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });

describe('JSON as bytes', () => {
  it('joins texts and bytes of any characters to the bytes of the whole text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean())), (parts) => {
        const pieces = parts.map(([part, asBytes]) => (asBytes ? Buffer.from(part) : part));
        expect(joined(pieces).equals(Buffer.from(parts.map(([part]) => part).join('')))).toBe(true);
      }),
    );
  });

  it('has the members of objects, whichever of them are written already', () => {
    fc.assert(
      fc.property(text, text, text, (first, second, third) => {
        expect(readJson(withMembers(jsonMembers({ first }), jsonMembers({ second }), jsonBytes({ third })))).toEqual({
          first,
          second,
          third,
        });
        expect(readJson(andMembers(jsonBytes({ first }), { second }))).toEqual({ first, second });
      }),
    );
  });
});
