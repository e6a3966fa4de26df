import * as z from 'zod';
import { act } from '../../domain/act.ts';
import { author, authority } from '../../domain/author.ts';
import { catalogue } from '../../domain/catalogue.ts';
import { claimedTime } from '../../domain/claimed-time.ts';
import { quantity } from '../../domain/quantity.ts';
import { commandRoutes } from '../commands/all-routes.ts';
import { bodySchema } from '../commands/body-schema.ts';
import { bodyName } from './names.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

const at = (name: string) => `#/components/schemas/${name}`;
export const schemaAt = (name: string): JsonSchema => ({ $ref: at(name) });

/** What stands in many bodies, under a name of its own. */
const shared: Readonly<Record<string, z.ZodType>> = {
  Author: author,
  Authority: authority,
  ClaimedTime: claimedTime,
  Quantity: quantity,
  Source: act.shape.sources.unwrap().element,
  Deviation: act.shape.deviations.unwrap().element,
};

/** The very schemas that bodies and entries are checked by, as JSON Schema: what a caller sends, before defaults. */
export function schemasOfBodiesAndEntries(): Readonly<Record<string, JsonSchema>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(shared)) registry.add(schema, { id });
  for (const definition of catalogue) registry.add(definition.facts, { id: `${definition.type}Facts` });
  for (const route of commandRoutes) registry.add(bodySchema(route), { id: bodyName(route.path) });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: at });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutIdentity(schema)]));
}

/** In a document of its own a schema would say where it is and in which dialect; here the document says so. */
function withoutIdentity({ $schema: _schema, $id: _id, ...schema }: z.core.JSONSchema.BaseSchema): JsonSchema {
  return schema;
}

const sequence = { type: 'integer', minimum: 1 } as const;
const reference = { type: 'string', examples: ['vehicle/soyuz-ms-22'] } as const;
const nullable = (schema: JsonSchema) => ({ anyOf: [schema, { type: 'null' }] });
const object = (properties: Readonly<Record<string, JsonSchema>>, more: JsonSchema = {}): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  ...more,
});

const fault = {
  type: 'object',
  properties: {
    pointer: { type: 'string', description: 'RFC 6901, into the body.' },
    parameter: { type: 'string', description: 'The name of a parameter of the path or the query.' },
    header: { type: 'string', description: 'The name of a header.' },
    detail: { type: 'string' },
  },
  required: ['detail'],
};

/** What answers are made of. */
export const schemasOfAnswers = (): Readonly<Record<string, JsonSchema>> => ({
  Entry: object({
    sequence,
    id: { type: 'string', format: 'uuid' },
    type: { type: 'string', examples: catalogue.map(({ type }) => type) },
    schemaVersion: { type: 'integer', minimum: 1 },
    thing: nullable(reference),
    stream: { type: 'string' },
    revision: { type: 'integer', minimum: 0 },
    facts: {
      description: 'As its type says; a type that this version does not know is shown as it was stored.',
      anyOf: [...catalogue.map(({ type }) => schemaAt(`${type}Facts`)), { type: 'object' }],
    },
    recordedAt: { type: 'string', format: 'date-time' },
    occurredAt: nullable(schemaAt('ClaimedTime')),
    by: schemaAt('Author'),
    onBehalfOf: nullable(schemaAt('Authority')),
    recorder: nullable(schemaAt('Author')),
    commandId: { type: 'string', format: 'uuid' },
    correlationId: { type: 'string', format: 'uuid' },
    causationId: nullable({ type: 'string', format: 'uuid' }),
    basis: nullable(sequence),
    sources: { type: 'array', items: schemaAt('Source') },
    deviations: { type: 'array', items: schemaAt('Deviation') },
  }),
  Recorded: object({
    thing: { ...nullable(reference), description: 'What the entries were written to.' },
    sequence: { ...sequence, description: 'Of the first entry: how people call what was made (#412).' },
    entries: { type: 'array', items: schemaAt('Entry'), minItems: 1 },
  }),
  RecordedUnseen: object({
    detail: { type: 'string' },
    sequence,
    eventIds: { type: 'array', items: { type: 'string', format: 'uuid' } },
  }),
  Resource: object(
    {
      reference,
      revision: { type: 'integer', minimum: 0 },
      voided: { type: 'boolean' },
      entries: { type: 'array', items: sequence },
    },
    { additionalProperties: true, description: 'A thing, folded from its own stream.' },
  ),
  View: object(
    { sequence: { type: 'integer', minimum: 0 }, now: { type: 'string', format: 'date-time' } },
    { additionalProperties: true, description: 'What was on record at a sequence, looked at from `now`.' },
  ),
  Page: object({
    sequence: { type: 'integer', minimum: 0 },
    now: { type: 'string', format: 'date-time' },
    items: { type: 'array', items: { type: 'object' } },
    next: { type: ['string', 'null'], description: 'The cursor of the next page, of the same moment.' },
  }),
  EventPage: object({
    items: { type: 'array', items: schemaAt('Entry') },
    next: { ...nullable(sequence), description: '`after` of the next page; null at the end.' },
    head: { type: 'integer', minimum: 0 },
  }),
  Log: object({
    name: { type: 'string' },
    clock: { enum: ['live', 'replay'] },
    head: { type: 'integer', minimum: 0 },
    logTime: nullable({ type: 'string', format: 'date-time' }),
  }),
  Problem: {
    type: 'object',
    description: 'RFC 9457.',
    properties: {
      type: { type: 'string', format: 'uri-reference', examples: ['/problems/invalid-content'] },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      code: { type: 'string', description: 'Stable; what to tell problems apart by.' },
      errors: { type: 'array', items: fault },
      facts: { type: 'object', description: 'What explains a refusal, as data.' },
      requestId: { type: 'string' },
    },
    required: ['type', 'title', 'status', 'detail', 'code'],
  },
});
