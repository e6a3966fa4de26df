import { describe, expect, it } from 'vitest';
import type { VehicleHealth } from '../../../src/projections/vehicle-health/read.ts';
import { type Items, type Moment, read } from '../the-record.ts';

/** Of each vehicle that somebody has judged or that something is wrong with: all that is known of its health. */
const howVehiclesAre = ({ items }: Items<VehicleHealth>) =>
  items
    .map(({ name, docked, ended, subsystems, fitness, anomalies }) => ({
      name,
      is: ended?.manner ?? docked?.at.title ?? null,
      subsystems: subsystems.map(({ subsystem, status }) => `${subsystem}: ${status}`),
      nominal: fitness.nominal.fitness,
      contingency: fitness.contingency.fitness,
      anomalies: anomalies.map(({ title }) => title),
    }))
    .filter(({ subsystems, anomalies }) => subsystems.length > 0 || anomalies.length > 0);

export const tellsHowTheVehiclesAre = () =>
  describe('how the vehicles are', () => {
    const health = async (moment: Moment) =>
      howVehiclesAre(await read<Items<VehicleHealth>>('/vehicle-health', moment));
    const ms22 = {
      name: 'Soyuz MS-22',
      is: 'Rassvet',
      subsystems: ['External cooling loop: failed', 'Thrusters: nominal'],
      nominal: 'not-fit',
      contingency: 'fit-within-limits',
      anomalies: ['Leak from the instrument module of Soyuz MS-22'],
    };
    const unjudged = { subsystems: [], nominal: 'unknown', contingency: 'unknown' };
    const ms21 = {
      ...unjudged,
      name: 'Progress MS-21',
      is: 'deorbited',
      anomalies: ['Progress MS-21 loses its coolant'],
    };

    it('is unknown for MS-22 when EVA-56 is cancelled: it leaks, and nothing more has been judged', async () => {
      expect(await health('just after EVA-56 was cancelled')).toEqual([{ ...ms22, ...unjudged }]);
    });

    it('is a degraded loop on 20 December 2022, and a lost one in January', async () => {
      const unfit = { nominal: 'unknown', contingency: 'unknown' };
      const degraded = ['External cooling loop: degraded', 'Thrusters: nominal'];
      expect(await health('on 20 December 2022')).toEqual([{ ...ms22, ...unfit, subsystems: degraded }]);
      expect(await health('on 11 January 2023, before the State Commission')).toEqual([{ ...ms22, ...unfit }]);
    });

    it('is not fit to bring its crew home from 11 January on, but a lifeboat', async () => {
      const commission = { ...ms22, contingency: 'unknown' };
      expect(await health('on 11 January 2023, after the State Commission')).toEqual([commission]);
      expect(await health('on 13 January 2023')).toEqual([ms22]);
    });

    it('is the same in February, when Progress MS-21 has leaked too and is gone', async () => {
      expect(await health('on 19 February 2023')).toEqual([ms22, ms21]);
      expect(await health('on 22 February 2023')).toEqual([ms22, ms21]);
    });

    it('is a leak of Nauka at the end, and of two that are back on Earth', async () => {
      expect(await health('at the end')).toEqual([
        { ...unjudged, name: 'Nauka', is: null, anomalies: ['The backup radiator of Nauka leaks'] },
        { ...ms22, is: 'landed' },
        ms21,
      ]);
    });
  });
