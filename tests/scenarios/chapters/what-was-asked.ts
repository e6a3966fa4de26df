import { describe, expect, it } from 'vitest';
import type { readInformationRequests } from '../../../src/projections/information-requests.ts';
import { type Moment, read } from '../the-record.ts';

type Requests = ReturnType<typeof readInformationRequests>;

export const tellsWhatWasAsked = () =>
  describe('what was asked', () => {
    it('is not answered: by the medics, and by SpaceX, which was asked before any decision was open', async () => {
      const asked = async (moment: Moment) =>
        (await read<Requests>('/information-requests', moment)).items.map(({ text, of, status }) => ({
          text,
          of,
          status,
        }));
      const both = [
        {
          text: 'Can the crew work inside the spacecraft for some time, should the need arise?',
          of: [{ role: 'Medics', agency: 'Roscosmos' }],
          status: 'unanswered',
        },
        {
          text: 'Can the Dragon that is docked return additional crew members in an emergency?',
          of: [{ agency: 'SpaceX' }],
          status: 'unanswered',
        },
      ];
      expect(await asked('on 20 December 2022')).toEqual([]);
      expect(await asked('on 11 January 2023, before the State Commission')).toEqual(both);
      expect(await asked('at the end')).toEqual(both);
    });
  });
