import * as z from 'zod';
import type { Act } from '../../act.ts';
import { type Author, actsFor, author, samePerson } from '../../author.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, type Rejection, type Result, rejectContent } from '../../decider.ts';
import { claimedGrounds } from '../../grounds.ts';
import { line, text } from '../../text.ts';
import { pollAnswer } from '../events/deliberation.ts';
import { type Proposed, propose } from '../proposal.ts';
import { conditions } from './recommendations.ts';

/**
 * The member left out: the author, or the authority that they act for; named, one of these. A later answer of the same member changes the
 * earlier one, which stays. Who isn't polled may answer, and shows as not polled.
 */
export const answerPoll = defineCommand()(
  'AnswerPoll',
  z.strictObject({
    forum: line,
    member: author.optional(),
    answer: pollAnswer,
    conditions: conditions.optional(),
    text: text.optional(),
    because: claimedGrounds.because,
  }),
);

export function answerThePoll(command: CommandOf<typeof answerPoll>, { act }: Context): Proposed {
  const { forum, member = null, answer, conditions = [], text = null, because = [] } = command;
  const refusal = refuseAnothers(member, act) ?? refuseConditions(answer === 'go-with-conditions', conditions);
  if (refusal !== undefined) return refusal;
  return propose([{ type: 'PollAnswered', facts: { forum, member, answer, conditions, text, because } }]);
}

/** Whose answer it is, is who gives it: whoever only enters it names the member as its author. */
function refuseAnothers(member: Author | null, { by, onBehalfOf }: Act): Result<never, Rejection> | undefined {
  if (member === null || samePerson(by, member)) return undefined;
  const { role, agency } = member;
  const actsForIt = role !== undefined && agency !== undefined && actsFor(by, onBehalfOf ?? null, { role, agency });
  if (actsForIt) return undefined;
  return rejectContent('not-the-member', '/member', 'A poll is answered by its member, or by who acts for them.', {
    member,
    by,
  });
}

/** Conditions are named where there are some, and only there. */
export function refuseConditions(
  conditional: boolean,
  conditions: readonly string[],
): Result<never, Rejection> | undefined {
  if (conditional && conditions.length === 0) {
    return rejectContent('conditions-missing', '/conditions', 'It has conditions: name them.');
  }
  if (!conditional && conditions.length > 0) {
    return rejectContent('conditions-not-meant', '/conditions', 'It is without conditions: none are named.');
  }
  return undefined;
}
