import type * as z from 'zod';

/** The same list, in which nothing may be named twice. */
export const distinct = <Item extends z.ZodType<string, string>>(list: z.ZodArray<Item>): z.ZodArray<Item> =>
  list.superRefine((items, context) => {
    for (const [index, item] of items.entries()) {
      if (items.indexOf(item) === index) continue;
      context.addIssue({ code: 'custom', path: [index], message: 'is named twice', input: item });
    }
  });
