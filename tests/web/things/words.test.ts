import { describe, expect, it } from 'vitest';
import { standingReasons } from '../../../web/src/screens/decision/standing-reasons.ts';
import { listedThing } from '../../../web/src/ui/listed-thing.ts';
import { marginText } from '../../../web/src/ui/record/margin-text.ts';
import { quantityText } from '../../../web/src/ui/record/quantity-text.ts';
import { hasFallen, stateStatus } from '../../../web/src/ui/record/state-status.ts';
import { textOfValue } from '../../../web/src/ui/record/text-of-value.ts';
import { typeText } from '../../../web/src/ui/record/words.ts';
import { shortReference } from '../../../web/src/ui/short-reference.ts';

describe('how a decision stands', () => {
  const taken: Parameters<typeof standingReasons>[0] = {
    status: 'taken',
    expired: false,
    carriedOut: null,
    gaps: [],
    slips: [],
    staleness: null,
    deviations: [],
    dissents: [],
    reviews: [],
    reaffirmations: [],
  };

  it('is its status, and then what about it needs a look', () => {
    expect(standingReasons(taken)).toEqual([{ status: 'normal', words: 'taken' }]);
    expect(
      standingReasons({ ...taken, status: 'open', dissents: [{ open: true }, { open: false }], expired: false }),
    ).toEqual([
      { status: 'standby', words: 'waits for a decision' },
      { status: 'serious', words: '1 open dissent' },
    ]);
  });

  it('is under review until it is reaffirmed', () => {
    const reviewed = { ...taken, reviews: [{ sequence: 5 }] };
    expect(standingReasons(reviewed)).toContainEqual({ status: 'serious', words: 'under review' });
    expect(standingReasons({ ...reviewed, reaffirmations: [{ sequence: 6 }] })).toEqual([
      { status: 'normal', words: 'taken' },
    ]);
  });
});

describe('the state of a thing', () => {
  it('has a place on the scale only where it is one; an open anomaly is a fault, an open decision waits', () => {
    expect(stateStatus('anomaly', 'open')).toBe('caution');
    expect(stateStatus('decision', 'open')).toBe('standby');
    expect(stateStatus('observation', 'recorded')).toBeUndefined();
    expect(stateStatus('hypothesis', 'confirmed')).toBeUndefined();
    expect(stateStatus('assessment', 'superseded')).toBe('off');
    expect(stateStatus('decision', 'a word of a later version')).toBe('off');
  });

  it('has fallen where it stood when it was cited, and stands no longer', () => {
    expect(hasFallen('stands', 'superseded')).toBe(true);
    expect(hasFallen('superseded', 'superseded')).toBe(false);
    expect(hasFallen('open', 'resolved')).toBe(false);
  });
});

describe('what is on record, in words', () => {
  const hole = { name: 'Hole', unit: 'mm' };

  it('says quantities with the decimals that were claimed', () => {
    expect(quantityText({ ...hole, value: '0.80', about: true })).toBe('Hole ~0.80 mm');
    expect(quantityText({ ...hole, most: '1' })).toBe('Hole ≤ 1 mm');
    expect(quantityText({ ...hole, least: '1' })).toBe('Hole ≥ 1 mm');
    expect(quantityText({ ...hole, least: '0.5', most: '1' })).toBe('Hole 0.5 to 1 mm');
    expect(quantityText({ ...hole, unknown: true })).toBe('Hole unknown (mm)');
  });

  it('says types of entries and values of any form', () => {
    expect(typeText('EvaCancelled')).toBe('Eva cancelled');
    expect(textOfValue(null)).toBe('not stated');
    expect(textOfValue({ time: '2023-01', words: 'in January' })).toBe('2023-01 (“in January”)');
    expect(textOfValue({ role: 'State Commission', agency: 'Roscosmos' })).toBe('State Commission, Roscosmos');
    expect(textOfValue(['a', { text: 'b', option: null }])).toBe('a; b');
  });
});

describe('how far it is to a limit', () => {
  it('is said with its unit where that is not said elsewhere, and without an end where it has none', () => {
    expect(marginText({ least: '2.5', most: '2.5' }, '°C')).toBe('margin 2.5 °C');
    expect(marginText({ least: '-1', most: '2' }, '°C')).toBe('margin -1 to 2 °C');
    expect(marginText({ least: '2', most: null })).toBe('margin 2 or more');
    expect(marginText({ least: null, most: '2' })).toBe('margin 2 or less');
    expect(marginText({ least: null, most: null }, '°C')).toBe('margin unknown');
  });
});

describe('a thing without a title', () => {
  const id = '01930000-0000-7000-8000-000000000040';

  it('is called by its place in the log, its slug, or what it is and how its id begins', () => {
    expect(shortReference('entry/412')).toBe('#412');
    expect(shortReference('vehicle/soyuz-ms-22')).toBe('soyuz ms 22');
    expect(shortReference(`decision/${id}/option/use-ms-22`)).toBe('use ms 22');
    expect(shortReference(`information-request/${id}`)).toBe('information request 01930000');
    expect(shortReference(`decision/${id}/dissent/${id}`)).toBe('dissent 01930000');
    expect(shortReference('not one of ours')).toBe('not one of ours');
  });
});

describe('a thing in a list', () => {
  it('is called by its title, a suggestion by the question that it proposes', () => {
    expect(listedThing({ criterion: 'criterion/1', title: 'Too warm', status: 'attached' })).toEqual({
      reference: 'criterion/1',
      title: 'Too warm',
      state: 'attached',
    });
    expect(listedThing({ id: '1', proposal: { question: 'Does it proceed?' }, status: 'suggested' })).toEqual({
      reference: 'suggestion/1',
      title: 'Does it proceed?',
      state: 'suggested',
    });
    expect(listedThing({ sequence: 4 })).toBeUndefined();
  });
});
