import { describe, expect, it } from 'vitest';
import { timeTextOf } from '../../../src/domain/claimed-time.ts';
import type { PendingDecision } from '../../../src/projections/pending-decisions/row.ts';
import { type Items, type Moment, read, readAt } from '../the-record.ts';

/** What waits for a decision, by whom and by when, what is known for it and what isn't. */
const whatIsPending = ({ items }: Items<PendingDecision>) =>
  items.map(({ title, status, authority, neededBy, gaps, options, awaits, requests, slips, reviews, ...rest }) => ({
    title,
    status,
    authority: authority.value === null ? null : `${authority.value.role}, ${authority.value.agency}`,
    neededBy: neededBy.value === null ? null : timeTextOf(neededBy.value),
    gaps: gaps.map(({ term }) => term),
    options: options.map(({ id, rejected }) => `${id}${rejected ? ', rejected' : ''}`),
    recommendations: rest.recommendations.map(({ by }) => by.role),
    awaits: awaits.filter(({ settled }) => !settled).map((awaited) => awaited.title),
    asked: requests.map((request) => request.of.map(({ role, agency }) => role ?? agency)),
    slips: slips.map(({ from, to }) => [timeTextOf(from), to === null ? null : timeTextOf(to)]),
    reviews: reviews.map(({ by }) => by.name),
  }));

export const tellsWhatWaitsForADecision = () =>
  describe('what waits for a decision', () => {
    const pending = async (moment: Moment) =>
      whatIsPending(await read<Items<PendingDecision>>('/pending-decisions', moment));
    const flightProgram = {
      title: 'What becomes of the flight program after the leak of Soyuz MS-22?',
      status: 'open',
      authority: null,
      neededBy: '2022-12-27',
      gaps: ['authority', 'default', 'burdenOfProof'],
      options: [],
      recommendations: [],
      awaits: ['Analysis of the condition of Soyuz MS-22'],
      asked: [],
      slips: [],
      reviews: [],
    };

    it('is nothing just after EVA-56 was cancelled', async () => {
      expect(await pending('just after EVA-56 was cancelled')).toEqual([]);
    });

    it('is the flight program on 20 December 2022: due on the 27th, and nobody has said who decides', async () => {
      expect(await pending('on 20 December 2022')).toEqual([flightProgram]);
    });

    it('is due on 11 January 2023 after one slip, with an authority, before the State Commission', async () => {
      expect(await pending('on 11 January 2023, before the State Commission')).toEqual([
        {
          ...flightProgram,
          authority: 'State Commission, Roscosmos',
          neededBy: '2023-01-11',
          gaps: ['default', 'burdenOfProof'],
          options: ['use-ms-22', 'uncrewed-ms-23'],
          recommendations: ['Council of Chief Designers'],
          asked: [['Medics']],
          slips: [['2022-12-27', '2023-01']],
        },
      ]);
    });

    it('is nothing after it, nor on 13 January: the ship for an emergency was asked for and decided', async () => {
      expect(await pending('on 11 January 2023, after the State Commission')).toEqual([]);
      expect(await pending('on 13 January 2023')).toEqual([]);
      const between = await readAt<Items<PendingDecision>>('/pending-decisions', 'lifeboat');
      expect(whatIsPending(between)).toEqual([
        {
          title: 'Which ship does the crew of Soyuz MS-22 leave in, in an emergency before Soyuz MS-23 is there?',
          status: 'open',
          authority: null,
          neededBy: null,
          gaps: ['authority', 'default', 'burdenOfProof', 'neededBy'],
          options: [],
          recommendations: [],
          awaits: [],
          asked: [],
          slips: [],
          reviews: [],
        },
      ]);
    });

    it('is the flight program again on 19 February 2023, for Borisov called for a review, and nothing on the 22nd', async () => {
      expect(await pending('on 19 February 2023')).toEqual([
        {
          ...flightProgram,
          status: 'taken',
          authority: 'State Commission, Roscosmos',
          neededBy: '2023-01-11',
          gaps: ['default', 'burdenOfProof'],
          options: ['use-ms-22', 'uncrewed-ms-23', 'ms-23-with-pilot, rejected'],
          recommendations: ['Council of Chief Designers', 'Council of Chief Designers'],
          awaits: [],
          asked: [['Medics']],
          slips: [['2022-12-27', '2023-01']],
          reviews: ['Yuri Borisov'],
        },
      ]);
      expect(await pending('on 22 February 2023')).toEqual([]);
    });

    it('is nothing at the end', async () => {
      expect(await pending('at the end')).toEqual([]);
    });
  });
