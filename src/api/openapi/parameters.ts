import * as z from 'zod';
import { exampleKey } from '../commands/command-route.ts';
import type { PathKind } from '../http/path.ts';
import type { JsonSchema } from './schemas.ts';

const pathSchemas: Readonly<Record<PathKind, JsonSchema>> = {
  slug: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 64 },
  uuid: { type: 'string', format: 'uuid' },
  sequence: { type: 'integer', minimum: 1 },
  // Its slashes may be written as they are, or percent-encoded as generated clients do.
  reference: { type: 'string', maxLength: 200, examples: ['vehicle/soyuz-ms-22', 'entry/412'] },
};

export const pathParameters = (
  kinds: Readonly<Record<string, PathKind>>,
  examples: Readonly<Record<string, string>> = {},
): readonly JsonSchema[] =>
  Object.entries(kinds).map(([name, kind]) => {
    const text = examples[name];
    const example = text === undefined ? {} : { example: kind === 'sequence' ? Number(text) : text };
    return { name, in: 'path', required: true, schema: pathSchemas[kind], ...example };
  });

/** As the schema of a query says; texts that become numbers are described as the numbers. */
export const queryParameters = (query: z.ZodObject): readonly JsonSchema[] =>
  Object.entries(query.shape).map(([name, schema]) => {
    const {
      $schema: _schema,
      description,
      ...described
    } = z.toJSONSchema(schema as z.ZodType, { unrepresentable: 'any' });
    return {
      name,
      in: 'query',
      required: schema instanceof z.ZodType && !schema.isOptional(),
      schema: described,
      ...(description === undefined ? {} : { description }),
    };
  });

const header = (name: string, description: string, schema: JsonSchema, more: JsonSchema = {}): JsonSchema => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
  ...more,
});

const uuid = { type: 'string', format: 'uuid' };
const instant = { type: 'string', format: 'date-time' };

export const commandHeaders = (begins: boolean, step: number): readonly JsonSchema[] => [
  header(
    'Idempotency-Key',
    'A UUID of its own for every command, version 7 advised: the same request under the same key adds nothing and gets the same answer. What the command makes has this id.',
    uuid,
    { required: true, example: exampleKey(step) },
  ),
  ...(begins
    ? []
    : [
        header('If-Match', 'The ETag of the thing as the caller saw it: 412 if it has moved since.', {
          type: 'string',
          pattern: '^"\\d+"$',
        }),
      ]),
  header('Recorded-At', 'In a replay log: when the log takes it. Refused in a live one.', instant),
  header('Correlation-Id', 'What this command belongs to; its own id when left out.', uuid),
  header('Causation-Id', 'The entry that made the caller send this command.', uuid),
];

export const ifNoneMatch = header('If-None-Match', 'An ETag that the caller has: 304 if it is still the one.', {
  type: 'string',
});

export const lastEventId = header('Last-Event-ID', 'The sequence after which a broken stream goes on.', {
  type: 'integer',
  minimum: 0,
});
