import { describe, expect, it } from 'vitest';
import type { Replanning } from '../../../src/domain/activity/evolve.ts';
import { timeTextOf } from '../../../src/domain/claimed-time.ts';
import type { ActivityItem } from '../../../src/projections/activities/read.ts';
import { idOf, type Moment, read, sequenceOf } from '../the-record.ts';

type Activities = { readonly items: readonly ActivityItem[] };

/** Of each activity for when it is, what it is, and whether it is still to be. */
const whatIsPlanned = ({ items }: Activities) =>
  items.map(({ title, planned, status }) => [planned === null ? 'no time' : timeTextOf(planned), title, status]);

export const tellsWhatIsPlanned = () =>
  describe('what is planned', () => {
    const activities = async (moment: Moment) => whatIsPlanned(await read<Activities>('/activities?limit=200', moment));
    const evas = async (moment: Moment) => whatIsPlanned(await read<Activities>('/evas?limit=200', moment));

    it('is no EVA just after EVA-56 was cancelled, for a leak that is on record', async () => {
      expect(await evas('just after EVA-56 was cancelled')).toEqual([
        ['2022-11-25', 'Radiator from Rassvet to Nauka', 'cancelled'],
        ['2022-12-15T02:20Z', 'EVA-56', 'cancelled'],
      ]);
      const { items } = await read<Activities>('/evas', 'just after EVA-56 was cancelled');
      expect(items[1]?.cancellations).toEqual([
        {
          reason: 'Soyuz MS-22 leaks.',
          because: [`anomaly/${idOf('leak')}`, `observation/${idOf('leak-on-nasa-tv')}`],
          cancelled: {
            sequence: sequenceOf('eva-56-cancelled'),
            by: { role: 'Mission managers', agency: 'Roscosmos' },
            onBehalfOf: null,
            occurredAt: '~2022-12-15T02:45Z',
            recordedAt: '2022-12-15T02:45:00.000Z',
          },
          reinstated: null,
        },
      ]);
    });

    it('is one spacewalk that moved twice and was done, not three', async () => {
      const { items } = await read<Activities>('/evas', 'on 13 January 2023');
      const array = items.filter(({ title }) => title === 'Fourth roll-out solar array (iROSA)');
      const moves = (array[0]?.replannings ?? []) as readonly Replanning[];
      expect(array.map(({ planned, status, cancellations }) => [planned, status, cancellations])).toEqual([
        ['2022-12-22', 'ended', []],
      ]);
      expect(moves.map(({ from, to, because }) => [from.planned, to.planned, because])).toEqual([
        ['2022-12-19', '2022-12-21', [`decision/${idOf('canadarm2-for-inspection')}`]],
        [
          '2022-12-21',
          '2022-12-22',
          [`decision/${idOf('debris-avoidance')}`, `observation/${idOf('debris-approaches')}`],
        ],
      ]);
    });

    it('is the launch of MS-23 for 20 February, then for March at the latest, then for the 24th', async () => {
      const launch = async (moment: Moment) =>
        (await activities(moment)).find(([, title]) => title === 'Launch of Soyuz MS-23, uncrewed');
      const title = 'Launch of Soyuz MS-23, uncrewed';
      expect(await launch('on 11 January 2023, before the State Commission')).toBe(undefined);
      expect(await launch('on 11 January 2023, after the State Commission')).toBe(undefined);
      expect(await launch('on 13 January 2023')).toEqual(['2023-02-20', title, 'planned']);
      expect(await launch('on 19 February 2023')).toEqual(['../2023-03-10', title, 'planned']);
      expect(await launch('on 22 February 2023')).toEqual(['2023-02-24T00:24:27Z', title, 'planned']);
      expect(await launch('at the end')).toEqual(['2023-02-24T00:24:27Z', title, 'ended']);
    });

    it('is nothing at the end but the two US spacewalks that were put off to no date', async () => {
      expect((await activities('at the end')).filter(([, , status]) => status === 'planned')).toEqual([
        ['no time', 'US spacewalk of 12 October', 'planned'],
        ['no time', 'US spacewalk of 20 October', 'planned'],
      ]);
    });
  });
