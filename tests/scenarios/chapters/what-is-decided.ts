import { describe, expect, it } from 'vitest';
import type { InForceItem } from '../../../src/projections/decisions-in-force/read.ts';
import { type Items, type Moment, read } from '../the-record.ts';

/** For which thing and kind of return what is decided, and whether it stands. */
const whatIsInForce = ({ items }: Items<InForceItem>) =>
  items.map(({ thing, applicability, item, option, inDoubt, amendedBy }) => [
    thing,
    applicability,
    item?.does ?? option?.title,
    ...inDoubt.map(({ why }) => why),
    ...amendedBy.map(({ amendment }) => amendment),
  ]);

export const tellsWhatIsDecided = () =>
  describe('what is decided', () => {
    const inForce = async (moment: Moment) =>
      whatIsInForce(await read<Items<InForceItem>>('/decisions-in-force', moment));
    const stays = 'Stays on for longer, and returns in Soyuz MS-23';
    const program = (...state: readonly string[]) => [
      ['crew-member/dmitri-petelin', 'nominal', stays, ...state],
      ['crew-member/frank-rubio', 'nominal', stays, ...state],
      ['crew-member/sergei-prokopyev', 'nominal', stays, ...state],
      ['vehicle/soyuz-ms-22', 'nominal', 'Lands without a crew', ...state],
      ['vehicle/soyuz-ms-23', 'nominal', 'Is launched without a crew on 20 February', ...state],
    ];

    it('is nothing until the State Commission decides: what was decided of arm and debris was carried out', async () => {
      expect(await inForce('just after EVA-56 was cancelled')).toEqual([]);
      expect(await inForce('on 20 December 2022')).toEqual([]);
      expect(await inForce('on 11 January 2023, before the State Commission')).toEqual([]);
    });

    it('is the program of the State Commission, and from 12 January on that of Rubio in an emergency', async () => {
      expect(await inForce('on 11 January 2023, after the State Commission')).toEqual(program());
      const [petelin, ...others] = program();
      const rubio = ['crew-member/frank-rubio', 'contingency', 'Leaves in Crew Dragon Endurance in an emergency'];
      expect(await inForce('on 13 January 2023')).toEqual([petelin, rubio, ...others]);
    });

    it('is in doubt on 19 February 2023 and reaffirmed on the 22nd; where its liner is moved Rubio’s is carried out', async () => {
      expect(await inForce('on 19 January 2023')).toEqual(program());
      expect(await inForce('on 19 February 2023')).toEqual(program('review-called', 'stale'));
      expect(await inForce('on 22 February 2023')).toEqual(program('reaffirmed'));
    });

    it('is nothing at the end: all of it was carried out', async () => {
      expect(await inForce('at the end')).toEqual([]);
    });
  });
