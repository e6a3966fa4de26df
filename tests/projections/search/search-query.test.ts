import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/projections/search/excerpt.ts';
import { parseSearch, placeOf } from '../../../src/projections/search/search-query.ts';
import { bareWordsIn, mayHaveWords, searchWordsIn } from '../../../src/projections/search/search-words.ts';
import { entryOf } from '../../domain/given.ts';
import { observation, observationStream } from '../engine/toys.ts';

const words = (text: string) => searchWordsIn(text).map(({ word }) => word);

describe('the words of a text', () => {
  it('compare without case and accents, in any script', () => {
    expect(words('Prichál: 0.8 mm, МИКРОМЕТЕОРИТ ﬁts')).toEqual(['prichal', '0', '8', 'mm', 'микрометеорит', 'fits']);
  });

  it('are characters where a script parts no words', () => {
    expect(words('きぼう: 冷却剤が漏れた3回, ﾎﾟﾝﾌﾟ 냉각재 누출')).toEqual([
      ...['き', 'ほ', 'う', '冷', '却', '剤', 'か', '漏', 'れ', 'た', '3', '回', 'ホ', 'ン', 'フ'],
      ...['냉각재', '누출'].map((word) => word.normalize('NFKD')),
    ]);
    const text = searchWordsIn('昨日冷却剤が漏れた');
    expect(parseSearch('冷却剤 漏れ 剤冷').map((phrase) => placeOf(phrase, text))).toEqual([2, 6, -1]);
    // A zero among the numerals is a character as they are.
    expect(parseSearch('一〇 〇〇').map((phrase) => placeOf(phrase, searchWordsIn('一〇〇')))).toEqual([0, 1]);
  });

  it('are the same where only they are asked for, in ASCII and beyond', () => {
    const text = fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'binary' }), fc.string());
    fc.assert(
      fc.property(text, (said) => {
        expect(bareWordsIn(said)).toEqual(words(said));
        // Beside a word that isn't ASCII nothing is quicker.
        expect(words(`${said} é`)).toEqual([...words(said), 'e']);
        expect(mayHaveWords(said, words(said))).toBe(true);
      }),
    );
    expect(mayHaveWords('A leak of coolant', ['leak', 'radiator'])).toBe(false);
    expect(bareWordsIn('MS-22, Prichál\t0.8')).toEqual(['ms', '22', 'prichal', '0', '8']);
  });

  it('say where they stand', () => {
    expect(searchWordsIn('a MS-22')).toEqual([
      { word: 'a', start: 0, end: 1 },
      { word: 'ms', start: 2, end: 4 },
      { word: '22', start: 5, end: 7 },
    ]);
  });
});

describe('what is looked for', () => {
  it.each([
    [
      'coolant leak',
      [
        [['coolant'], false],
        [['leak'], false],
      ],
    ],
    ['"coolant leak"', [[['coolant', 'leak'], false]]],
    ['"coolant leak', [[['coolant', 'leak'], false]]],
    [
      'cool* MS-2*',
      [
        [['cool'], true],
        [['ms', '2'], true],
      ],
    ],
    ['"cool*"', [[['cool'], false]]],
    ['* "" —', []],
  ])('%s', (text, expected) => {
    expect(parseSearch(text).map(({ words, isBeginning }) => [words, isBeginning])).toEqual(expected);
  });

  it('stands in a text one word after another', () => {
    const text = searchWordsIn('A leak of coolant; the coolant leaks');
    const place = (search: string) => parseSearch(search).map((phrase) => placeOf(phrase, text));
    expect(place('"coolant leak"')).toEqual([-1]);
    expect(place('"coolant leaks" coolant* "the coolant"')).toEqual([5, 3, 4]);
    expect(place('coolant-lea*')).toEqual([5]);
  });
});

describe('the excerpt of an entry', () => {
  const excerpt = (text: string, search: string) =>
    excerptOf(
      entryOf(
        { type: 'ObservationRecorded', facts: observation(['vehicle/soyuz-1'], text), sequence: 1 },
        observationStream(1),
        0,
      ),
      parseSearch(search),
    );

  it('is the text around the first place', () => {
    expect(excerpt('A leak of Coolant at the radiator', 'radiator coolant')).toEqual([
      { text: 'A leak of ', isMatch: false },
      { text: 'Coolant', isMatch: true },
      { text: ' at the radiator', isMatch: false },
    ]);
  });

  it('says where something was left out', () => {
    const long = `${'before '.repeat(20)}HERE${' after'.repeat(40)}`;
    expect(excerpt(long, 'here')).toEqual([
      { text: `…${'before '.repeat(8)}`, isMatch: false },
      { text: 'HERE', isMatch: true },
      { text: `${' after'.repeat(24)}…`, isMatch: false },
    ]);
  });
});
