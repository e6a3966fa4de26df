import * as z from 'zod';
import { type Reference, referenceSchemas } from '../../domain/reference.ts';
import type { Past } from '../../projections/engine/view.ts';
import { isOnRecord } from '../../projections/on-record.ts';
import { problem } from '../problems/problem.ts';

/** The references among the values of a query, each with the parameter that it came in: its schema says which are. */
const namedIn = (query: z.ZodObject, values: Readonly<Record<string, unknown>>) =>
  Object.entries(values)
    .filter(([parameter]) => isReference(query.shape[parameter]))
    .flatMap(([parameter, value]) =>
      [value].flat().map((reference) => ({ parameter, reference: reference as Reference })),
    );

function isReference(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodArray) return isReference(schema.unwrap());
  // Not `has`: what a schema is with a description added it was before.
  return schema instanceof z.ZodType && referenceSchemas.get(schema) !== undefined;
}

/**
 * A filter by something that isn't there would answer an empty list, which says that nothing was ever said of it.
 * @throws ProblemError 404
 */
export function refuseUnknownThings(past: Past, query: z.ZodObject, values: Readonly<Record<string, unknown>>): void {
  const unknown = namedIn(query, values).filter(({ reference }) => !isOnRecord(past, reference));
  if (unknown.length === 0) return;
  const named = unknown.map(({ reference }) => reference).join(', ');
  throw problem('not-found', `The query names what is not on record at #${past.sequence}: ${named}.`, {
    errors: unknown.map(({ parameter, reference }) => ({ parameter, detail: `${reference} is not on record` })),
  });
}
