import { describe, expect, it } from 'vitest';
import type { BasisAnswer } from '../../../src/api/reads/basis.ts';
import { idOf, readAt, sequenceOf } from '../the-record.ts';

export const tellsWhatItWasDecidedOn = () =>
  describe('what the State Commission decided on, on 11 January 2023', () => {
    const basis = (after?: string) =>
      readAt<BasisAnswer>(
        `/decisions/${idOf('flight-program')}/basis?act=${sequenceOf('state-commission-decides')}`,
        after,
      );

    it('was the meteoroid, the tests, the findings of the day, and what it was deferred for: that was put before it', async () => {
      const { act } = await basis();
      expect(act?.basis).toBe(sequenceOf('commission-findings'));
      expect(act?.putBefore?.items.map(({ reference, as, asItStood }) => [reference, as, asItStood.state])).toEqual([
        [`anomaly/${idOf('leak')}`, ['ground'], 'open'],
        [`anomaly/${idOf('leak')}/hypothesis/micrometeoroid`, ['evidence'], 'confirmed'],
        [`activity/${idOf('analysis')}`, ['ground-of-recommendation'], 'completed'],
        [`assessment/${idOf('working-groups-report')}`, ['ground-of-deferral'], 'stands'],
        [`observation/${idOf('impact-tests')}`, ['evidence'], 'recorded'],
        [`assessment/${idOf('commission-findings')}`, ['evidence', 'ground'], 'stands'],
      ]);
    });

    it('was not, though on record, what NASA had said, nor how hot it had been', async () => {
      const onRecord = (await basis()).act?.notPutBefore?.items.map(({ sequence }) => sequence) ?? [];
      const named = ['geminids-ruled-out-nasa', 'peak-temperatures', 'spacex-asked'].map(sequenceOf);
      expect(onRecord).toEqual(expect.arrayContaining(named));
      // What it is itself about is there; what was decided of other vehicles is not.
      expect(onRecord).not.toContain(sequenceOf('endurance-docked'));
    });

    it('left nothing unseen: all that others had recorded by then was available to it', async () => {
      const { act } = await basis();
      expect(act?.notSeen).toEqual({ items: [], total: 0, more: null });
      expect(act?.doneBy.sequence).toBeLessThan(sequenceOf('state-commission-decides') ?? 0);
    });

    it('was doubted since by a fear of a common cause, and by nothing else', async () => {
      const { act } = await basis();
      expect(
        act?.since?.items.map(({ sequence, undid }) => [sequence, undid.map(({ how, title }) => [how, title])]),
      ).toEqual([
        [sequenceOf('common-cause-feared'), [['shared-cause', 'Leak from the instrument module of Soyuz MS-22']]],
      ]);
    });

    it('is the same however much was recorded since', async () => {
      const { act: then } = await basis('state-commission-decides');
      const { act: now } = await basis();
      const known = (act: typeof now) => ({
        putBefore: act?.putBefore?.items.map(({ reference, asItStood }) => [reference, asItStood]),
        notPutBefore: act?.notPutBefore?.items.map(({ sequence }) => sequence),
        notSeen: act?.notSeen,
      });
      expect(known(now)).toEqual(known(then));
    });

    it('was not said when it was reaffirmed: nobody knows what was seen then', async () => {
      const { acts, act } = await readAt<BasisAnswer>(`/decisions/${idOf('flight-program')}/basis`);
      expect(acts.map(({ said, basis }) => [said.sequence, basis])).toEqual([
        [sequenceOf('launch-approved'), null],
        [sequenceOf('state-commission-decides'), sequenceOf('commission-findings')],
      ]);
      expect([act?.said.sequence, act?.notSeen?.total]).toEqual([sequenceOf('launch-approved'), 0]);
    });
  });
