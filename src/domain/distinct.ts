import type * as z from 'zod';

/** The same list, in which nothing may be named twice. */
export const distinct = <Item extends z.ZodType<string, string>>(list: z.ZodArray<Item>): z.ZodArray<Item> =>
  namedOnce(list, (item) => item);

/** The same list, in which no two items have the same at this key. */
export const distinctBy = <Key extends string, Item extends z.ZodType<Readonly<Record<Key, string>>>>(
  list: z.ZodArray<Item>,
  key: Key,
): z.ZodArray<Item> => namedOnce(list, (item) => item[key], [key]);

/** @param place where in an item its name is */
function namedOnce<Item extends z.ZodType>(
  list: z.ZodArray<Item>,
  nameOf: (item: z.infer<Item>) => string,
  place: readonly string[] = [],
): z.ZodArray<Item> {
  return list.superRefine((items, context) => {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      const input = nameOf(item);
      if (seen.has(input)) {
        context.addIssue({ code: 'custom', path: [index, ...place], message: 'is named twice', input });
      }
      seen.add(input);
    }
  });
}
