import { describe, expect, it } from 'vitest';
import { standingReasons } from '../../../web/src/screens/decision/standing-reasons.ts';
import { quantityText } from '../../../web/src/ui/record/quantity-text.ts';
import { hasFallen, stateStatus } from '../../../web/src/ui/record/state-status.ts';
import { textOfValue } from '../../../web/src/ui/record/text-of-value.ts';
import { typeText } from '../../../web/src/ui/record/words.ts';

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
