import * as z from 'zod';
import { type CommandOf, defineCommand } from '../command.ts';
import { distinct } from '../distinct.ts';
import { claimedGrounds } from '../grounds.ts';
import { line, text } from '../text.ts';
import { criterionAttached } from './events.ts';

const attached = criterionAttached.facts.shape;

/** Required are what it is for, the quantity and its limit; one observation that keeps to it is enough to meet it. */
export const attachCriterion = defineCommand()(
  'AttachCriterion',
  z.strictObject({
    to: attached.to,
    quantity: attached.quantity,
    unit: attached.unit,
    limit: attached.limit,
    times: attached.times.optional(),
    ofLast: attached.ofLast.optional(),
    title: line.optional(),
    text: text.optional(),
    rule: line.optional(),
    about: distinct(attached.about.max(20)).optional(),
    against: distinct(attached.against.max(40)).optional(),
  }),
);

export const withdrawCriterion = defineCommand()('WithdrawCriterion', z.strictObject(claimedGrounds));

export const criterionCommands = [attachCriterion, withdrawCriterion] as const;
export type CriterionCommand = CommandOf<(typeof criterionCommands)[number]>;
