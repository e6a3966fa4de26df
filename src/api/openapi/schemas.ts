import * as z from 'zod';
import { act } from '../../domain/act.ts';
import { components, named, nameOf } from '../answers/named.ts';
import { commandRoutes } from '../commands/all-routes.ts';
import { bodySchema } from '../commands/body-schema.ts';
import type { CommandRoute } from '../commands/command-route.ts';
import { bodyName } from './names.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const at = (name: string) => `#/components/schemas/${name}`;

/** A schema that has a name, by that name. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const name = nameOf(schema);
  if (name === undefined) throw new Error('what the document refers to needs a name');
  return { $ref: at(name) };
}

named('ClaimedSource', act.shape.sources.unwrap().element);
for (const route of commandRoutes) named(bodyName(route.path), bodySchema(route));

export const bodyOf = (route: CommandRoute): JsonSchema => schemaOf(bodySchema(route));

/**
 * The very schemas that bodies and entries are checked by, and those of answers, as JSON Schema: what a caller sends is
 * described before defaults.
 */
export function schemas(): Readonly<Record<string, JsonSchema>> {
  const { schemas } = z.toJSONSchema(components, { io: 'input', uri: at });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutIdentity(schema)]));
}

/** In a document of its own a schema would say where it is and in which dialect; here the document says so. */
function withoutIdentity({ $schema: _schema, $id: _id, ...schema }: z.core.JSONSchema.BaseSchema): JsonSchema {
  return schema;
}
