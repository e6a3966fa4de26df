import { describe, expect, it } from 'vitest';
import type { HandoverBrief } from '../../../src/projections/handover-brief/brief.ts';
import { moments, read, readAt, sequenceOf, textOf } from '../the-record.ts';

export const tellsTheHandover = () =>
  describe('a handover brief since 20 December 2022, on 13 January 2023', () => {
    const since = '/handover-brief?since=2022-12-20T00:00:00Z';
    const brief = () => read<HandoverBrief>(since, 'on 13 January 2023');

    it('covers what was recorded in between, each entry once', async () => {
      const { since, upTo, happened } = await brief();
      const [first = 0, last = 0] = [
        sequenceOf(moments['on 20 December 2022']),
        sequenceOf(moments['on 13 January 2023']),
      ];
      expect([since.sequence, upTo.sequence]).toEqual([first, last]);
      const sequences = happened.flatMap(({ items }) => items.map(({ sequence }) => sequence));
      expect(sequences.toSorted((left, right) => left - right)).toEqual(
        Array.from({ length: last - first }, (_, index) => first + 1 + index),
      );
      expect(happened.map(({ kind, total, complete }) => [kind, total, complete])).toEqual([
        ['vehicle', 1, true],
        ['observation', 6, true],
        ['assessment', 9, true],
        ['anomaly', 3, true],
        ['activity', 8, true],
        ['information-request', 2, true],
        ['decision', 19, true],
      ]);
    });

    it('says what goes on', async () => {
      const { anomalies, activities, vehicles } = (await brief()).ongoing;
      expect(anomalies.items.map(({ sequence, title }) => [sequence, title])).toEqual([
        [sequenceOf('leak'), 'Leak from the instrument module of Soyuz MS-22'],
      ]);
      expect(activities.items.map(({ title, planned, state }) => [title, planned, state])).toEqual([
        ['Launch of Soyuz MS-23, uncrewed', '2023-02-20', 'next'],
        ['Landing of Soyuz MS-22, uncrewed', '2023-03', 'next'],
        ['Seat liner of Rubio from Soyuz MS-22 to Crew Dragon Endurance', null, 'next'],
      ]);
      expect(vehicles.items.map(({ name, subsystems, fitness }) => ({ name, subsystems, fitness }))).toEqual([
        {
          name: 'Soyuz MS-22',
          subsystems: [{ subsystem: 'External cooling loop', status: 'failed', disputed: false }],
          fitness: {
            nominal: { fitness: 'not-fit', limits: [], atMost: null, disputed: false },
            contingency: {
              fitness: 'fit-within-limits',
              limits: ['Only in an emergency on the station'],
              atMost: null,
              disputed: false,
            },
          },
        },
      ]);
    });

    it('says what changed in plans, and what was decided', async () => {
      const { plansChanged, decided } = await brief();
      expect(plansChanged.items.map(({ thing, change, from, to }) => [thing.title, change, from, to])).toEqual([
        ['Fourth roll-out solar array (iROSA)', 'replanned', '2022-12-21', '2022-12-22'],
        [
          'What becomes of the flight program after the leak of Soyuz MS-22?',
          'deferred',
          '2022-12-27',
          { time: '2023-01', words: 'in January' },
        ],
      ]);
      expect(decided.items.map(({ item, act, option }) => [item, act, option])).toEqual([
        ['entry/72', 'taken', 'Pre-determined debris avoidance manoeuvre'],
        [`entry/${sequenceOf('state-commission-decides')}`, 'taken', 'Uncrewed Soyuz MS-23'],
        ['entry/113', 'taken', 'Rubio in Crew Dragon Endurance'],
      ]);
    });

    it('says what analyses came to, what waits, and what nobody has answered', async () => {
      const { analyses, pendingDecisions, openRequests } = await brief();
      expect(analyses.hypotheses.items.map(({ title, was, isNew, standing }) => [title, was, isNew, standing])).toEqual(
        [
          ['A micrometeoroid struck the radiator.', 'suspected', false, 'confirmed'],
          ['A meteor of the Geminids struck it.', null, true, 'ruled-out'],
          ['External mechanical damage, of whatever origin.', null, true, 'confirmed'],
          ['The radiator was damaged when it was made.', null, true, 'not-confirmed'],
        ],
      );
      expect([analyses.assessments.total, analyses.turned.total, analyses.answers.total]).toEqual([9, 0, 0]);
      expect(pendingDecisions).toEqual({ items: [], total: 0, complete: true });
      expect(openRequests.items.map(({ item, title }) => [item.split('/')[0], title])).toEqual([
        ['information-request', 'Can the crew work inside the spacecraft for some time, should the need arise?'],
        ['information-request', 'Can the Dragon that is docked return additional crew members in an emergency?'],
      ]);
    });

    it('has each decision that waits with its needed-by', async () => {
      const { pendingDecisions } = await read<HandoverBrief>('/handover-brief?since=1', 'on 20 December 2022');
      expect(pendingDecisions.items.map(({ title, neededBy, overdue }) => [title, neededBy.value, overdue])).toEqual([
        ['What becomes of the flight program after the leak of Soyuz MS-22?', '2022-12-27', false],
      ]);
    });

    it('says why one that was taken waits again, and which causes are said to be shared', async () => {
      const path = `/handover-brief?since=${sequenceOf('ballast')}`;
      const { pendingDecisions, analyses } = await readAt<HandoverBrief>(path, 'review-called');
      const feared = sequenceOf('common-cause-feared');
      expect(
        pendingDecisions.items.map(({ title, reasons }) => [
          title,
          ...reasons.map((reason) =>
            reason.why === 'stale' ? reason.flags.map(({ sequence }) => sequence) : reason.why,
          ),
        ]),
      ).toEqual([['What becomes of the flight program after the leak of Soyuz MS-22?', 'review-called', [feared]]]);
      expect(
        analyses.sharedCauses.items.map(({ item, anomalies, was, standing }) => [
          item,
          anomalies.map(({ title }) => title).sort(),
          was,
          standing,
        ]),
      ).toEqual([
        [
          `entry/${feared}`,
          ['Leak from the instrument module of Soyuz MS-22', 'Progress MS-21 loses its coolant'],
          null,
          'suspected',
        ],
      ]);
      const markdown = await textOf(`${path}&atSequence=${sequenceOf('review-called')}&format=markdown`);
      expect(markdown).toContain(
        [
          'State Commission, Roscosmos, **under review, stale**',
          '  - Not stated or in dispute: default, burden of proof',
          `  - It rests on Leak from the instrument module of Soyuz MS-22: shared cause since #${feared}`,
        ].join('\n'),
      );
    });

    it('has what is only suggested by the entry that suggests it, which is what can be acknowledged', async () => {
      const { pendingDecisions } = await readAt<HandoverBrief>('/handover-brief?since=1', 'leak');
      const suggested = [
        ['Does EVA-56 proceed?', 'anomaly-beside-an-eva'],
        [
          'What becomes of Soyuz MS-22, and of those who have their return seats in it?',
          'leak-or-worse-on-a-return-vehicle',
        ],
      ];
      expect(
        pendingDecisions.items.map(({ item, status, title, suggestion }) => [
          item,
          status,
          title,
          suggestion?.rule?.id,
        ]),
      ).toEqual(suggested.map(([title, rule]) => [`entry/${sequenceOf('leak')}`, 'suggested', title, rule]));
    });

    it('can be read as Markdown and as HTML, with what is acknowledged by its number', async () => {
      const atSequence = sequenceOf(moments['on 13 January 2023']);
      const [markdown, html] = await Promise.all(
        ['markdown', 'html'].map((format) => textOf(`${since}&atSequence=${atSequence}&format=${format}`)),
      );
      expect(markdown).toContain('\n- #113 Which ship does the crew of Soyuz MS-22 leave in, in an emergency');
      expect(markdown).toContain(
        '\n  - For contingency return: fit within limits (Only in an emergency on the station)\n',
      );
      expect(html).toContain('<a class="entry" href="#entry-113">#113</a>');
      expect(html).not.toContain('<script');
    });
  });
