import { describe, expect, it } from 'vitest';
import { pollTally } from '../../../src/domain/decision/poll-tally.ts';
import type { Given } from '../given.ts';
import { decisionAfter, flightSurgeon, montalbano, opened, pollAnswered, termsChanged } from './fixtures.ts';

const director = { role: 'Flight director', agency: 'NASA' };
const surgeon = { name: 'Anna Petrova', agency: 'Roscosmos' };
const polled = [{ forum: 'MMT', members: [director, surgeon] }];
const openedWithPoll = opened({ polled });
const nobody = { go: 0, 'no-go': 0, 'go-with-conditions': 0, abstain: 0 };

/** As far as a test is about it: who answered what, by the sequences of the answers. */
const tallied = (...events: readonly Given[]) =>
  pollTally(decisionAfter(...events)).map(({ forum, counts, absent, members, notPolled }) => ({
    forum,
    counts,
    absent,
    members: members.map(({ member, answer, earlier }) => [
      member,
      answer?.sequence ?? null,
      earlier.map(({ sequence }) => sequence),
    ]),
    notPolled: notPolled.map(({ member, answer, earlier }) => [
      member,
      answer?.sequence ?? null,
      earlier.map(({ sequence }) => sequence),
    ]),
  }));

describe('the tally of a poll', () => {
  it('counts those absent who were polled and haven’t answered, per forum', () => {
    expect(tallied(opened({ polled: [...polled, { forum: 'Medical board', members: [surgeon] }] }))).toEqual([
      {
        forum: 'MMT',
        counts: nobody,
        absent: [director, surgeon],
        members: [
          [director, null, []],
          [surgeon, null, []],
        ],
        notPolled: [],
      },
      { forum: 'Medical board', counts: nobody, absent: [surgeon], members: [[surgeon, null, []]], notPolled: [] },
    ]);
  });

  it('finds members by role and agency, their own or the one they act for, or as that person', () => {
    expect(
      tallied(
        openedWithPoll,
        pollAnswered({ forum: ' mmt', answer: 'go' }, { by: { name: 'A shift lead' }, onBehalfOf: director }),
        pollAnswered({ answer: 'no-go' }, { by: flightSurgeon }),
      ),
    ).toEqual([
      {
        forum: 'MMT',
        counts: { ...nobody, go: 1, 'no-go': 1 },
        absent: [],
        members: [
          [director, 2, []],
          [surgeon, 3, []],
        ],
        notPolled: [],
      },
    ]);
  });

  it('takes the answer of a member on behalf of another as that of the other, in whatever order they are polled', () => {
    const members = [director, surgeon];
    for (const order of [members, members.toReversed()]) {
      const [tally] = tallied(
        opened({ polled: [{ forum: 'MMT', members: order }] }),
        pollAnswered({ answer: 'go' }, { by: surgeon, onBehalfOf: director }),
      );
      expect(tally?.absent).toEqual([surgeon]);
    }
  });

  it('shows a forum that nobody was polled in once, however its name is written', () => {
    const unpolled = tallied(
      openedWithPoll,
      pollAnswered({ forum: 'Hallway' }, { by: director }),
      pollAnswered({ forum: ' hallway' }, { by: surgeon }),
    );
    expect(unpolled.map(({ forum, notPolled }) => [forum, notPolled.length])).toEqual([
      ['MMT', 0],
      ['Hallway', 2],
    ]);
  });

  it('finds the member who is named, whoever enters the answer and on whose behalf', () => {
    expect(
      tallied(
        openedWithPoll,
        pollAnswered({ member: surgeon, answer: 'abstain' }, { by: { name: 'A clerk' }, onBehalfOf: director }),
      ),
    ).toEqual([
      {
        forum: 'MMT',
        counts: { ...nobody, abstain: 1 },
        absent: [director],
        members: [
          [director, null, []],
          [surgeon, 2, []],
        ],
        notPolled: [],
      },
    ]);
  });

  it('counts the latest answer of a member, and keeps what it was before', () => {
    expect(
      tallied(
        openedWithPoll,
        pollAnswered({ answer: 'no-go' }, { by: director }),
        pollAnswered({ answer: 'go-with-conditions', conditions: ['x'] }, { by: director }),
        pollAnswered({ answer: 'go' }, { by: director }),
      ),
    ).toEqual([
      {
        forum: 'MMT',
        counts: { ...nobody, go: 1 },
        absent: [surgeon],
        members: [
          [director, 4, [2, 3]],
          [surgeon, null, []],
        ],
        notPolled: [],
      },
    ]);
  });

  it('shows who answered without being polled, and counts them in nothing', () => {
    const unknown = { role: 'Flight director' };
    expect(
      tallied(
        openedWithPoll,
        pollAnswered({}, { by: montalbano }),
        pollAnswered({ answer: 'no-go' }, { by: { name: 'joel montalbano', agency: 'NASA' } }),
        pollAnswered({}, { by: unknown }),
        pollAnswered({ forum: 'Hallway' }, { by: director }),
      ),
    ).toEqual([
      {
        forum: 'MMT',
        counts: nobody,
        absent: [director, surgeon],
        members: [
          [director, null, []],
          [surgeon, null, []],
        ],
        notPolled: [
          [montalbano, 3, [2]],
          [unknown, 4, []],
        ],
      },
      { forum: 'Hallway', counts: nobody, absent: [], members: [], notPolled: [[director, 5, []]] },
    ]);
  });

  it('is of those who are polled by now', () => {
    expect(
      tallied(
        opened(),
        pollAnswered({}, { by: director }),
        termsChanged([{ term: 'polled', is: [{ forum: 'MMT', members: [director] }] }]),
      ),
    ).toEqual([
      {
        forum: 'MMT',
        counts: { ...nobody, go: 1 },
        absent: [],
        members: [[director, 2, []]],
        notPolled: [],
      },
    ]);
  });
});
