import { describe, expect, it } from 'vitest';
import type { AnomalyRecord } from '../../../src/projections/records/anomaly-record.ts';
import { idOf, type Moment, read } from '../the-record.ts';

/** How the hypotheses of an anomaly stand. */
const howHypothesesStand = ({ hypotheses }: AnomalyRecord) =>
  hypotheses.map(({ id, standing, disputed }) => `${id}: ${standing}${disputed ? ', disputed' : ''}`);

/** What was assessed of an anomaly, and what became of each. */
const whatWasAssessed = ({ assessments }: AnomalyRecord) =>
  assessments.items.map(({ asItStands }) => [asItStands.title, asItStands.state]);

export const tellsWhoThinksWhat = () =>
  describe('who thinks what', () => {
    const anomaly = (name: string, moment: Moment) => read<AnomalyRecord>(`/anomalies/${idOf(name)}/record`, moment);

    it('is a micrometeoroid, perhaps, in December; not the Geminids; and a meteoroid on 11 January', async () => {
      const hypotheses = async (moment: Moment) => howHypothesesStand(await anomaly('leak', moment));
      expect(await hypotheses('just after EVA-56 was cancelled')).toEqual([]);
      expect(await hypotheses('on 20 December 2022')).toEqual(['micrometeoroid: suspected']);
      expect(await hypotheses('on 11 January 2023, before the State Commission')).toEqual([
        'micrometeoroid: suspected',
        'geminids: ruled-out',
        'external-damage: confirmed',
      ]);
      expect(await hypotheses('on 11 January 2023, after the State Commission')).toEqual([
        'micrometeoroid: confirmed',
        'geminids: ruled-out',
        'external-damage: confirmed',
        'manufacturing-defect: not-confirmed',
      ]);
    });

    it('is, on 20 December 2022, what Krikalev, Roscosmos and Borisov had said, each', async () => {
      const { assessments, hypotheses } = await anomaly('leak', 'on 20 December 2022');
      const krikalev = { name: 'Sergei Krikalev', role: 'Director of crewed programmes', agency: 'Roscosmos' };
      const borisov = { name: 'Yuri Borisov', role: 'Head', agency: 'Roscosmos' };
      expect(assessments.items.map(({ asItStands, said }) => [said.by, asItStands.title])).toEqual([
        [krikalev, 'A micrometeoroid could be the cause; nothing else has changed'],
        [{ agency: 'Roscosmos' }, 'The external cooling loop is the source of the leak'],
        [borisov, 'The leak comes from a hole of about 0.8 mm'],
      ]);
      expect(hypotheses.map(({ id, standing, claims }) => [id, standing, claims.map(({ said }) => said.by)])).toEqual([
        ['micrometeoroid', 'suspected', [krikalev]],
      ]);
    });

    it('is no damage to Progress MS-21 on 19 February, and an impact on the 22nd', async () => {
      const feared = 'The two leaks may have one cause, and Soyuz MS-23 may have it too';
      const before = await anomaly('ms-21-leak', 'on 19 February 2023');
      expect(whatWasAssessed(before)).toEqual([
        [feared, 'stands'],
        ['No visual damage on Progress MS-21', 'stands'],
      ]);
      expect(howHypothesesStand(before)).toEqual([]);
      const after = await anomaly('ms-21-leak', 'on 22 February 2023');
      expect(whatWasAssessed(after)).toEqual([
        [feared, 'stands'],
        ['No visual damage on Progress MS-21', 'superseded'],
        ['Progress MS-21 was struck from outside', 'stands'],
      ]);
      expect(howHypothesesStand(after)).toEqual(['external-impact: likely']);
    });

    it('is a hole of about 0.8 mm to one author and of less than 1 mm to another', async () => {
      const { observations } = await anomaly('leak', 'at the end');
      const holes = observations.items.flatMap(({ said, facts }) =>
        (facts as { readonly quantities: readonly { readonly name: string }[] }).quantities
          .filter(({ name }) => name === 'Hole diameter')
          .map((quantity) => [said.by, quantity]),
      );
      expect(holes).toEqual([
        [
          { name: 'Yuri Borisov', role: 'Head', agency: 'Roscosmos' },
          { name: 'Hole diameter', unit: 'mm', value: '0.8', about: true },
        ],
        [{ agency: 'Roscosmos' }, { name: 'Hole diameter', unit: 'mm', most: '1' }],
      ]);
    });
  });
