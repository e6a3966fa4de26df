import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actsFor,
  author,
  authority,
  sameAgency,
  sameAuthority,
  sameAuthorOrRole,
  samePerson,
  sameText,
} from '../../src/domain/author.ts';

const krikalev = { name: 'Sergei Krikalev', role: 'Director of crewed programmes', agency: 'Roscosmos' };
const commission = { role: 'State Commission', agency: 'Roscosmos' };

describe('an author', () => {
  it.each([{ name: 'X' }, { role: 'flight director' }, { agency: 'NASA' }, krikalev])(
    'says what is known: %j',
    (by) => {
      expect(author.parse(by)).toEqual(by);
    },
  );

  it.each([{}, { name: undefined }, { name: '' }, { person: 'X' }, { name: 'X', email: 'x' }, null, 'X'])(
    'says something, and nothing else: %j',
    (by) => {
      expect(author.safeParse(by).success).toBe(false);
    },
  );
});

describe('an authority', () => {
  it('is a role or body of an agency, not a person', () => {
    expect(authority.parse(commission)).toEqual(commission);
    expect(authority.safeParse({ role: 'State Commission' }).success).toBe(false);
    expect(authority.safeParse({ ...commission, name: 'X' }).success).toBe(false);
  });
});

describe('texts', () => {
  it.each([
    ['Roscosmos', ' roscosmos '],
    ['Énergie', 'E\u0301NERGIE'],
    ['Роскосмос', 'РОСКОСМОС'],
    // The capital has no single character with its caron, the small letter has.
    ['J\u030Cx', '\u01F0x'],
  ])('are compared trimmed, in NFC, without case: %s, %s', (left, right) => {
    expect(sameText(left, right)).toBe(true);
  });

  it('that differ differ', () => {
    expect(sameText('NASA', 'JAXA')).toBe(false);
    expect(sameText('State Commission', 'StateCommission')).toBe(false);
  });

  it('that are not stated match nothing, not even each other', () => {
    expect(sameText(undefined, undefined)).toBe(false);
    expect(sameText('NASA', undefined)).toBe(false);
    expect(sameText(undefined, 'NASA')).toBe(false);
  });

  it('are the same in any form of Unicode, and either way round', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (left, right) => {
        expect(sameText(left, ` ${left.normalize('NFD')}\t`)).toBe(true);
        expect(sameText(left, right)).toBe(sameText(right, left));
      }),
    );
  });
});

describe('whoever acts for an authority', () => {
  it.each([
    ['has its role and agency', { name: 'X', ...commission }, null, true],
    ['or acts on its behalf', krikalev, { role: 'state commission', agency: 'ROSCOSMOS' }, true],
    ['is not of another role', krikalev, null, false],
    ['is not of another agency', { ...commission, agency: 'NASA' }, null, false],
    ['is not of an agency that is not stated', { role: 'State Commission' }, null, false],
    ['does not act for another', { agency: 'Roscosmos' }, { role: 'ISS MMT', agency: 'NASA' }, false],
  ])('%s', (_sentence, by, onBehalfOf, expected) => {
    expect(actsFor(by, onBehalfOf, commission)).toBe(expected);
  });

  it('is compared by role and agency', () => {
    expect(sameAuthority(commission, { role: 'STATE COMMISSION', agency: 'roscosmos' })).toBe(true);
    expect(sameAuthority(commission, { ...commission, agency: 'NASA' })).toBe(false);
    expect(sameAuthority(commission, { ...commission, role: 'Council of Chief Designers' })).toBe(false);
  });
});

describe('two authors', () => {
  it.each([
    ['are the same by name and agency, whatever the role', krikalev, { ...krikalev, role: 'cosmonaut' }, true],
    ['are not the same in two agencies', krikalev, { ...krikalev, agency: 'NASA' }, false],
    ['are not the same by name alone', { name: 'X' }, { name: 'X' }, false],
    ['are the same by role and agency where both are unnamed', commission, { ...commission }, true],
    ['are not the same where only one is named', { name: 'X', ...commission }, commission, false],
    ['are not the same by agency alone', { agency: 'NASA' }, { agency: 'NASA' }, false],
  ])('%s', (_sentence, left, right, expected) => {
    expect(samePerson(left, right)).toBe(expected);
    expect(samePerson(right, left)).toBe(expected);
  });

  it.each([
    ['the same person', krikalev, { ...krikalev, role: 'cosmonaut' }, true],
    ['the same role of the same agency', { name: 'X', ...commission }, { name: 'Y', ...commission }, true],
    ['the same role of the same agency, one of them unnamed', { name: 'X', ...commission }, commission, true],
    ['not the same role of another agency', commission, { ...commission, agency: 'NASA' }, false],
    ['not another role of the same agency', { name: 'X', ...commission }, krikalev, false],
  ])('may take back what the other said: %s', (_sentence, left, right, expected) => {
    expect(sameAuthorOrRole(left, right)).toBe(expected);
    expect(sameAuthorOrRole(right, left)).toBe(expected);
  });

  it('are of the same agency only where both state it', () => {
    expect(sameAgency({ agency: 'NASA' }, { name: 'X', agency: 'nasa' })).toBe(true);
    expect(sameAgency({ name: 'X' }, { name: 'X' })).toBe(false);
  });
});
