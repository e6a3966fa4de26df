import { type Author, actsFor, samePerson, sameText } from '../author.ts';
import type { Answer } from './events/deliberation.ts';
import type { Decision, PollAnswer } from './state.ts';

export interface MemberAnswer {
  readonly member: Author;
  /** The latest; null: polled, and absent. */
  readonly answer: PollAnswer | null;
  /** What they answered before, in order. */
  readonly earlier: readonly PollAnswer[];
}

export interface ForumTally {
  readonly forum: string;
  /** How the polled members' latest answers stand. */
  readonly counts: Readonly<Record<Answer, number>>;
  /** Polled, and has not answered. */
  readonly absent: readonly Author[];
  readonly members: readonly MemberAnswer[];
  /** Who answered without being polled; counted in nothing. */
  readonly notPolled: readonly MemberAnswer[];
}

/** Per forum, those that are polled first; a forum that nobody was polled in shows by the answers given there. */
export function pollTally({ terms, pollAnswers }: Pick<Decision, 'terms' | 'pollAnswers'>): readonly ForumTally[] {
  const polled = terms.polled.value ?? [];
  const others = pollAnswers
    .map(({ forum }) => forum)
    .filter((forum, index, all) => all.findIndex((other) => sameText(other, forum)) === index)
    .filter((forum) => !polled.some((other) => sameText(other.forum, forum)))
    .map((forum) => ({ forum, members: [] }));
  return [...polled, ...others].map(({ forum, members }) =>
    tallyOf(
      forum,
      members,
      pollAnswers.filter((answer) => sameText(answer.forum, forum)),
    ),
  );
}

function tallyOf(forum: string, polled: readonly Author[], answers: readonly PollAnswer[]): ForumTally {
  const byMember = new Map<Author, PollAnswer[]>(polled.map((member) => [member, []]));
  const outside: { readonly member: Author; readonly given: PollAnswer[] }[] = [];
  for (const answer of answers) {
    const member = memberOf(answer, polled);
    if (member !== undefined) byMember.get(member)?.push(answer);
    else {
      const before = outside.find(({ member }) => samePerson(member, answererOf(answer)));
      if (before === undefined) outside.push({ member: answererOf(answer), given: [answer] });
      else before.given.push(answer);
    }
  }
  const members = [...byMember].map(([member, given]) => latest(member, given));
  return {
    forum,
    counts: {
      go: count(members, 'go'),
      'no-go': count(members, 'no-go'),
      'go-with-conditions': count(members, 'go-with-conditions'),
      abstain: count(members, 'abstain'),
    },
    absent: members.filter(({ answer }) => answer === null).map(({ member }) => member),
    members,
    notPolled: outside.map(({ member, given }) => latest(member, given)),
  };
}

const answererOf = ({ member, by }: PollAnswer): Author => member ?? by;

/** Whose answer it is: of whom the author acts for, or else their own. */
function memberOf(answer: PollAnswer, polled: readonly Author[]): Author | undefined {
  // Whom the author acts for says nothing of another member, whose answer they only enter.
  const onBehalfOf = answer.member === null ? answer.onBehalfOf : null;
  const actedFor = onBehalfOf === null ? undefined : polled.find((candidate) => answersFor(onBehalfOf, candidate));
  return actedFor ?? polled.find((candidate) => answersFor(answererOf(answer), candidate));
}

/** By role and agency, or as that person. */
function answersFor(answerer: Author, { name, role, agency }: Author): boolean {
  if (role !== undefined && agency !== undefined && actsFor(answerer, null, { role, agency })) return true;
  return name !== undefined && samePerson(answerer, { name, ...(agency !== undefined && { agency }) });
}

const latest = (member: Author, given: readonly PollAnswer[]): MemberAnswer => ({
  member,
  answer: given.at(-1) ?? null,
  earlier: given.slice(0, -1),
});

const count = (members: readonly MemberAnswer[], answer: Answer): number =>
  members.filter((member) => member.answer?.answer === answer).length;
