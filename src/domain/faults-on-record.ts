import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** The `params` of a check that came when entries were on record which don't keep to it: what commands take, no more. */
export const olderTookMore = { olderTookMore: true } as const;

/** What is wrong with a value on record. What was taken once stays right, whatever commands take by now. */
export const faultsOnRecord = (schema: z.ZodType, value: unknown): readonly Issue[] =>
  (schema.safeParse(value).error?.issues ?? []).filter(
    (issue) => issue.code !== 'custom' || issue.params?.olderTookMore !== true,
  );
