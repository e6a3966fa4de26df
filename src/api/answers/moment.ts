import * as z from 'zod';
import { named, nameOf } from './named.ts';
import { instant } from './said.ts';

const moment = {
  sequence: z.int().min(0).meta({ description: 'What was on record at this sequence is shown.' }),
  now: instant.meta({ description: 'From when it is looked at.' }),
};

const pages = new Map<z.ZodType, z.ZodObject>();

/** What every answer says of the moment that it shows. */
export type AtMoment = { readonly [Key in keyof typeof moment]: z.output<(typeof moment)[Key]> };

/** One thing as a view has it, at a moment. */
export const viewOf = <Shape extends z.ZodRawShape>(name: string, shape: Shape) =>
  named(name, z.strictObject({ ...moment, ...shape }));

/** A page of a list. `PendingDecision` comes in a `PendingDecisionPage`. */
export function pageOf(item: z.ZodType): z.ZodObject {
  const known = pages.get(item);
  if (known !== undefined) return known;
  const name = nameOf(item);
  if (name === undefined) throw new Error('what a list answers with needs a name');
  const page = named(
    `${name}Page`,
    z.strictObject({
      ...moment,
      next: z.string().nullable().meta({ description: 'The cursor of the next page, of the same moment.' }),
      items: z.array(item),
    }),
  );
  pages.set(item, page);
  return page;
}
