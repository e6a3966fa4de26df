import * as z from 'zod';
import { claimedTime } from '../claimed-time.ts';
import { type CommandOf, defineCommand } from '../command.ts';
import { distinct } from '../distinct.ts';
import { claimedGrounds } from '../grounds.ts';
import { line, text } from '../text.ts';
import { informationProvided, informationRequested } from './events.ts';

const requested = informationRequested.facts.shape;

/** Required are `text` and `of`: anyone may ask, and no decision need exist. */
export const requestInformation = defineCommand()(
  'RequestInformation',
  z.strictObject({
    text: requested.text,
    of: requested.of.max(20),
    title: line.optional(),
    about: distinct(requested.about.max(100)).optional(),
    due: claimedTime.optional(),
  }),
);

/** A text or what it cites, or both. */
export const provideInformation = defineCommand()(
  'ProvideInformation',
  z.strictObject({ text: text.optional(), cites: distinct(informationProvided.facts.shape.cites.max(100)).optional() }),
);

export const declineRequest = defineCommand()('DeclineRequest', z.strictObject(claimedGrounds));
export const withdrawRequest = defineCommand()('WithdrawRequest', z.strictObject(claimedGrounds));

export const informationRequestCommands = [
  requestInformation,
  provideInformation,
  declineRequest,
  withdrawRequest,
] as const;
export type InformationRequestCommand = CommandOf<(typeof informationRequestCommands)[number]>;
