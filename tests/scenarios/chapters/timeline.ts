import { describe, expect, it } from 'vitest';
import { type Items, idOf, readAt, sequenceOf } from '../the-record.ts';

export const tellsTheTimeline = () =>
  describe('the timeline', () => {
    it('has the landing of MS-22 in two minutes, by two authors, of whom the second contradicts', async () => {
      type Entry = {
        readonly sequence: number;
        readonly by: object;
        readonly occurredAt: string;
        readonly facts: { readonly contradicts: unknown };
      };
      const { items } = await readAt<Items<Entry>>(
        '/timeline?concerning=vehicle/soyuz-ms-22&kind=ObservationRecorded&recordedFrom=2023-03-28T14:00:00Z&recordedTo=2023-03-28T14:00:00Z&order=asc',
      );
      expect(
        items.map(({ sequence, by, occurredAt, facts }) => ({
          sequence,
          by,
          occurredAt,
          contradicts: facts.contradicts,
        })),
      ).toEqual([
        {
          sequence: sequenceOf('landed-at-11-46'),
          by: { agency: 'NASA' },
          occurredAt: '2023-03-28T11:46Z',
          contradicts: [],
        },
        {
          sequence: sequenceOf('landed-at-11-42'),
          by: { agency: 'Seradata' },
          occurredAt: '2023-03-28T11:42Z',
          contradicts: [`observation/${idOf('landed-at-11-46')}`, `entry/${sequenceOf('ms-22-landed')}`],
        },
      ]);
    });

    it('finds what was decided, and by whom', async () => {
      type Entry = {
        readonly type: string;
        readonly recordedAt: string;
        readonly by: { readonly role?: string; readonly agency?: string };
      };
      const decided = async (type: string) =>
        (await readAt<Items<Entry>>(`/timeline?kind=${type}&order=asc`)).items.map(({ recordedAt, by }) => [
          recordedAt.slice(0, 10),
          by.role ?? by.agency,
        ]);
      expect(await decided('DecisionTaken')).toEqual([
        ['2022-12-16', 'NASA'],
        ['2022-12-21', 'NASA'],
      ]);
      expect(await decided('FlightProgramDecided')).toEqual([
        ['2023-01-11', 'State Commission'],
        ['2023-01-12', 'ISS Mission Management Team'],
        ['2023-02-18', 'Managers'],
        ['2023-03-24', 'State Commission'],
      ]);
    });

    it('is searched for words, as it was then', async () => {
      const found = async (query: string, entryName?: string) =>
        (await readAt<Items<{ readonly sequence: number }>>(`/search?order=asc&${query}`, entryName)).items.map(
          ({ sequence }) => sequence,
        );
      expect(await found('q=%22no+visual+damage%22')).toContain(sequenceOf('no-visual-damage'));
      expect(await found('q=geminid*', 'ms-23-by-19-february')).toEqual([]);
      expect(await found('q=geminid*')).toContain(sequenceOf('geminids-ruled-out-nasa'));
    });
  });
