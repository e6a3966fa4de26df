import { describe, expect, it } from 'vitest';
import { declares } from '../../src/domain/declares.ts';
import { logStream, type StreamName } from '../../src/domain/stream.ts';
import { entryOf } from './given.ts';

const id = '0185e0a0-0000-7000-8000-000000000001';
const part = '0185e0a0-0000-7000-8000-000000000002';

const items = [{ id: 'crew-stays' }, { id: 'ms-22-lands' }];

describe('the parts that an entry declares', () => {
  it.each([
    ['anomaly', 'HypothesisDeclared', { id: 'meteoroid', text: '…' }, [`anomaly/${id}/hypothesis/meteoroid`]],
    [
      'assessment',
      'AssessmentRecorded',
      { findings: [{ slug: 'hole' }, { slug: 'size' }], predictions: [{ slug: 'cabin-temperature' }] },
      [
        `assessment/${id}/finding/hole`,
        `assessment/${id}/finding/size`,
        `assessment/${id}/prediction/cabin-temperature`,
      ],
    ],
    ['decision', 'OptionAdded', { id: 'replace', title: '…', text: '…' }, [`decision/${id}/option/replace`]],
    ['decision', 'RecommendationMade', { id: part }, [`decision/${id}/recommendation/${part}`]],
    ['decision', 'DissentFiled', { id: part }, [`decision/${id}/dissent/${part}`]],
    [
      'decision',
      'FlightProgramDecided',
      { program: items },
      [`decision/${id}/program/crew-stays`, `decision/${id}/program/ms-22-lands`],
    ],
    ['decision', 'DecisionTaken', { program: [] }, []],
    ['decision', 'OptionRejected', { option: 'replace' }, []],
    ['anomaly', 'LeakReported', { text: '…' }, []],
    ['vehicle', 'VehicleRegistered', { name: 'Soyuz MS-22' }, []],
  ])('%s: %s', (category, type, facts, expected) => {
    expect(declares(entryOf({ type, facts }, `${category}-${id}` as StreamName, 0))).toEqual(expected);
  });

  it('are none in the stream of the log', () => {
    expect(declares(entryOf({ type: 'LogOpened', facts: { name: 'iss', clock: 'live' } }, logStream, 0))).toEqual([]);
  });
});
