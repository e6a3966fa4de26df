import { describe, it } from 'vitest';
import { aggregates } from '../../src/domain/aggregate.ts';
import { given } from './given.ts';

const stream = 'observation-0185e0a0-0000-7000-8000-000000000001';
const about = ['vehicle/soyuz-ms-22'];

describe('an observation', () => {
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
});
