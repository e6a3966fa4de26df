import * as z from 'zod';
import { author } from '../author.ts';
import { type CommandOf, defineCommand } from '../command.ts';
import { distinct } from '../distinct.ts';
import { sequence, slug } from '../id.ts';
import { line, text } from '../text.ts';
import { dutyTaken, itemsAcknowledged } from './events.ts';

const acknowledged = itemsAcknowledged.facts.shape;

/** Whom they relieve left out: the holder on record. */
const taking = {
  relieves: author.optional(),
  brief: dutyTaken.facts.shape.brief.unwrap().optional(),
  note: text.optional(),
};

/** A desk begins with whoever is the first on record to hold it. Its client chooses the id, which names the stream. */
export const openDesk = defineCommand()('OpenDesk', z.strictObject({ id: slug, role: line, agency: line, ...taking }));

export const takeDuty = defineCommand()('TakeDuty', z.strictObject(taking));

/** `upTo`, `items` or `notAcknowledged`, at least one of them. */
export const acknowledgeItems = defineCommand()(
  'AcknowledgeItems',
  z.strictObject({
    upTo: sequence.optional(),
    items: distinct(acknowledged.items.max(200)).optional(),
    notAcknowledged: acknowledged.notAcknowledged.max(200).optional(),
  }),
);

export const deskCommands = [openDesk, takeDuty, acknowledgeItems] as const;
export type DeskCommand = CommandOf<(typeof deskCommands)[number]>;
