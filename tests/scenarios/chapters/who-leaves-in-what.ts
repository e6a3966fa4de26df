import { describe, expect, it } from 'vitest';
import type { readCrewReturn } from '../../../src/projections/crew-return/read.ts';
import { type Moment, moments, read, readAt, sequenceOf } from '../the-record.ts';

type CrewReturn = ReturnType<typeof readCrewReturn>;

type Leaving = ReturnType<typeof readCrewReturn>['items'][number]['nominal'];

function leaves({ vehicle, problem, decided }: Leaving): string {
  const seat = vehicle === null ? 'no seat' : `${vehicle.title}, ${vehicle.fitness.fitness}`;
  const next = decided === null ? '' : `; decided: ${decided.returnsIn.title}`;
  return `${seat}${problem === 'vehicle-left' ? ', which has left' : ''}${next}`;
}

/** Who would leave in what, how fit that is, and what is decided but not done. */
const whoLeavesInWhat = ({ items }: ReturnType<typeof readCrewReturn>) =>
  items.map(({ name, nominal, contingency }) => ({
    name,
    nominal: leaves(nominal),
    contingency: leaves(contingency),
  }));

export const tellsWhoLeavesInWhat = () =>
  describe('who leaves in what', () => {
    const crewReturn = async (moment: Moment) => whoLeavesInWhat(await read<CrewReturn>('/crew-return', moment));
    const inEndurance = ['Nicole Mann', 'Josh Cassada', 'Koichi Wakata', 'Anna Kikina'].map((name) => ({
      name,
      nominal: 'Crew Dragon Endurance, unknown',
      contingency: 'Crew Dragon Endurance, unknown',
    }));
    const inMs22 = (nominal: string, contingency: string) =>
      ['Sergei Prokopyev', 'Dmitri Petelin', 'Frank Rubio'].map((name) => ({ name, nominal, contingency }));

    it('is the ship that they came in when EVA-56 is cancelled, and nobody has judged that it is fit', async () => {
      const unknown = 'Soyuz MS-22, unknown';
      expect(await crewReturn('just after EVA-56 was cancelled')).toEqual([
        ...inMs22(unknown, unknown),
        ...inEndurance,
      ]);
    });

    it('is the same on 20 December 2022 and before the State Commission', async () => {
      const unknown = 'Soyuz MS-22, unknown';
      const same = [...inMs22(unknown, unknown), ...inEndurance];
      expect(await crewReturn('on 20 December 2022')).toEqual(same);
      expect(await crewReturn('on 11 January 2023, before the State Commission')).toEqual(same);
    });

    it('is decided by the State Commission, but for an emergency', async () => {
      const decided = inMs22('Soyuz MS-22, not-fit; decided: Soyuz MS-23', 'Soyuz MS-22, unknown');
      expect(await crewReturn('on 11 January 2023, after the State Commission')).toEqual([...decided, ...inEndurance]);
    });

    it('is decided for both on 13 January 2023, and nothing of it is done', async () => {
      const nominal = 'Soyuz MS-22, not-fit; decided: Soyuz MS-23';
      const lifeboat = 'Soyuz MS-22, fit-within-limits';
      expect(await crewReturn('on 13 January 2023')).toEqual([
        { name: 'Sergei Prokopyev', nominal, contingency: lifeboat },
        { name: 'Dmitri Petelin', nominal, contingency: lifeboat },
        { name: 'Frank Rubio', nominal, contingency: `${lifeboat}; decided: Crew Dragon Endurance` },
        ...inEndurance,
      ]);
    });

    it('is the same by the clock: what was known on 13 January is what the log had then', async () => {
      const then = await readAt<{ sequence: number }>('/crew-return?knownAt=2023-01-13T00:00:00Z');
      expect(then.sequence).toBe(sequenceOf(moments['on 13 January 2023']));
    });

    it('is another ship for Rubio in an emergency from 18 January on', async () => {
      const nominal = 'Soyuz MS-22, not-fit; decided: Soyuz MS-23';
      const lifeboat = 'Soyuz MS-22, fit-within-limits';
      const moved = [
        { name: 'Sergei Prokopyev', nominal, contingency: lifeboat },
        { name: 'Dmitri Petelin', nominal, contingency: lifeboat },
        { name: 'Frank Rubio', nominal, contingency: 'Crew Dragon Endurance, unknown' },
        ...inEndurance,
      ];
      expect(await crewReturn('on 19 January 2023')).toEqual(moved);
      expect(await crewReturn('on 27 February 2023')).toEqual(moved);
    });

    it('is Soyuz MS-23 for the three who are left in March, seats and all', async () => {
      const there = 'Soyuz MS-23, unknown';
      expect(await crewReturn('on 12 March 2023')).toEqual(inMs22(there, there));
    });

    it('is nobody at the end: all seven are home', async () => {
      expect(await crewReturn('at the end')).toEqual([]);
    });
  });
