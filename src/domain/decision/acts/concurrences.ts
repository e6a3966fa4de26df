import * as z from 'zod';
import { author } from '../../author.ts';
import { type CommandOf, defineCommand } from '../../command.ts';
import { claimedGrounds } from '../../grounds.ts';
import { slug } from '../../id.ts';
import { text } from '../../text.ts';
import { concurrence } from '../events/deliberation.ts';
import { type Proposed, propose } from '../proposal.ts';
import type { Decision } from '../state.ts';
import { refuseUnknownOption } from './options.ts';
import { refuseConditions } from './poll.ts';
import { conditions } from './recommendations.ts';

/** Of a partner: the author, or the authority that they act for, unless another is named. Before or after it is taken. */
export const recordConcurrence = defineCommand()(
  'RecordConcurrence',
  z.strictObject({
    partner: author.optional(),
    concurrence,
    option: slug.optional(),
    conditions: conditions.optional(),
    text: text.optional(),
    because: claimedGrounds.because,
  }),
);

export function concur(command: CommandOf<typeof recordConcurrence>, state: Decision): Proposed {
  const { partner = null, concurrence, option, conditions = [], text = null, because = [] } = command;
  const refusal =
    refuseUnknownOption(state, option, '/option') ??
    refuseConditions(concurrence === 'concurs-with-conditions', conditions);
  if (refusal !== undefined) return refusal;
  const facts = { partner, concurrence, option: option ?? null, conditions, text, because };
  return propose([{ type: 'ConcurrenceRecorded', facts }]);
}
