import { describe, expect, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import { recordObservation } from '../../src/domain/observation/commands.ts';
import { given } from './given.ts';
import { faults, sent } from './sent.ts';

const stream = 'observation-0185e0a0-0000-7000-8000-000000000001';
const about = ['vehicle/soyuz-ms-22'];

describe('an observation', () => {
  it('names each thing and each prediction once', () => {
    const prediction = `assessment/0185e0a0-0000-7000-8000-000000000002/prediction/holds`;
    const predictions = [
      { prediction, result: 'held' },
      { prediction, result: 'failed' },
    ];
    const said = { about: [...about, ...about], text: 'It holds', contradicts: ['entry/2', 'entry/2'], predictions };
    expect(faults(recordObservation, said)).toEqual(['/about/1', '/contradicts/1', '/predictions/1/prediction']);
  });

  it('is a log entry with its first line as title when nothing more is said', () => {
    given(aggregates.observation, stream)
      .when({ type: 'RecordObservation', about, text: 'Spray from the instrument module\nseen on video' })
      .thenEvents([
        {
          type: 'ObservationRecorded',
          facts: {
            kind: 'log-entry',
            about,
            title: 'Spray from the instrument module',
            text: 'Spray from the instrument module\nseen on video',
            quantities: [],
            contradicts: [],
            sentTo: [],
            predictions: [],
          },
        },
      ]);
  });

  it('was sent to a person, a role or an agency, as far as that is known', () => {
    const sentTo = [{ name: 'Paul Shack' }, { role: 'Mission Management Team', agency: 'NASA' }, { agency: 'USA' }];
    given(aggregates.observation, stream)
      .when(sent(recordObservation, { about, text: 'Can we petition for outside agency help?', sentTo }))
      .thenEvents([
        {
          type: 'ObservationRecorded',
          facts: {
            kind: 'log-entry',
            about,
            title: 'Can we petition for outside agency help?',
            text: 'Can we petition for outside agency help?',
            quantities: [],
            contradicts: [],
            sentTo,
            predictions: [],
          },
        },
      ]);
  });
});
