import type * as z from 'zod';

/** The same list, in which nothing may be named twice. */
export const distinct = <Item extends z.ZodType<string, string>>(list: z.ZodArray<Item>): z.ZodArray<Item> =>
  list.superRefine((items, context) => {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      if (seen.has(item)) context.addIssue({ code: 'custom', path: [index], message: 'is named twice', input: item });
      seen.add(item);
    }
  });

/** The same list, in which no two items have the same at this key. */
export const distinctBy = <Key extends string, Item extends z.ZodType<Readonly<Record<Key, string>>>>(
  list: z.ZodArray<Item>,
  key: Key,
): z.ZodArray<Item> =>
  list.superRefine((items, context) => {
    const seen = new Set<string>();
    for (const [index, { [key]: input }] of items.entries()) {
      if (seen.has(input)) context.addIssue({ code: 'custom', path: [index, key], message: 'is named twice', input });
      seen.add(input);
    }
  });
