import * as z from 'zod';

/** Every schema that has a name of its own in the OpenAPI document. */
export const components = z.registry<{ readonly id: string }>();

const names = new Set<string>();

/** A schema under a name: wherever it stands in the OpenAPI document, it is named and not written out again. */
export function named<Schema extends z.ZodType>(name: string, schema: Schema): Schema {
  if (names.has(name)) throw new Error(`two schemas are named ${name}`);
  names.add(name);
  components.add(schema, { id: name });
  return schema;
}

export const nameOf = (schema: z.ZodType): string | undefined => components.get(schema)?.id;
