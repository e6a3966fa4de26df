import * as z from 'zod';
import { type CommandOf, defineCommand } from '../../command.ts';
import { type Context, rejectContent } from '../../decider.ts';
import { claimedGrounds } from '../../grounds.ts';
import { slug } from '../../id.ts';
import { text } from '../../text.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';
import { refuseUnknownOption } from './options.ts';

export const conditions = z.array(text).max(20);

/** For an option, in words, or both. At any time; marked *after* when the decision is open no longer. */
export const makeRecommendation = defineCommand()(
  'MakeRecommendation',
  z.strictObject({
    option: slug.optional(),
    text: text.optional(),
    conditions: conditions.optional(),
    because: claimedGrounds.because,
  }),
);

export function recommend(
  { option, text, conditions = [], because = [] }: CommandOf<typeof makeRecommendation>,
  state: Decision,
  { commandId }: Context,
): Proposed {
  if (option === undefined && text === undefined) {
    return rejectContent('nothing-recommended', '/text', 'A recommendation names an option, or says what it is.');
  }
  const refusal = refuseUnknownOption(state, option, '/option');
  if (refusal !== undefined) return refusal;
  const facts = { id: commandId, option: option ?? null, text: text ?? null, conditions, because };
  return propose([{ type: 'RecommendationMade', facts }]);
}
