import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '../../../src/projections/records/decision-record.ts';
import { idOf, readAt, sequenceOf } from '../the-record.ts';

export const tellsTheDecisionRecord = () =>
  describe('the record of the decision on the flight program', () => {
    const decision = () => readAt<DecisionRecord>(`/decisions/${idOf('flight-program')}/record`);

    it('says what the State Commission had: the basis, and what it cites, among it the meteoroid', async () => {
      const { taken, evidence, completed } = await decision();
      expect(taken?.basis).toBe(sequenceOf('commission-findings'));
      expect(taken?.deviations).toEqual([]);
      expect(evidence.map(({ cited }) => [cited.reference, cited.asItStood.state])).toEqual([
        [`assessment/${idOf('commission-findings')}`, 'stands'],
        [`observation/${idOf('impact-tests')}`, 'recorded'],
        [`anomaly/${idOf('leak')}/hypothesis/micrometeoroid`, 'confirmed'],
      ]);
      expect(completed?.sequence).toBe(sequenceOf('crew-home'));
    });

    it('has the deferral by nobody who is known to be the authority in the open, and a reaffirmation without a basis', async () => {
      expect((await decision()).deviations).toEqual([
        {
          sequences: [sequenceOf('put-off-to-january')],
          deviations: [{ rules: ['authority-stated'], ground: 'none given' }],
        },
        {
          sequences: [sequenceOf('launch-approved')],
          deviations: [{ rules: ['basis-stated'], ground: 'none given' }],
        },
      ]);
    });

    it('has NASA’s concurrence after the decision, and the time of the launch as corrected', async () => {
      const { concurrences, recommendations } = await decision();
      expect(concurrences.map(({ by, concurrence, after }) => [by.agency, concurrence, after])).toEqual([
        ['NASA', 'concurs', true],
      ]);
      expect(recommendations.map(({ text, after }) => [text, after])).toEqual([
        [expect.stringContaining('recommendations for the State Commission'), false],
        ['Launch Soyuz MS-23 without a crew on 24 February at 00:24 UTC.', true],
      ]);
      const said = await readAt<{ readonly entry: { readonly facts: { readonly text: string } } }>(
        `/entries/${sequenceOf('launch-recommended')}`,
      );
      expect(said.entry.facts.text).toBe('Launch Soyuz MS-23 without a crew on 24 February at 00:34 UTC.');
    });
  });
