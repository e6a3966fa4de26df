import { liveness, log, readiness } from '../answers/server.ts';
import { commandRoutes } from '../commands/all-routes.ts';
import { type CommandRoute, exampleKey, examplesOf } from '../commands/command-route.ts';
import { eventsParameters } from '../live/events.ts';
import { allReads } from '../reads/all-reads.ts';
import { momentParameters } from '../reads/parameters.ts';
import type { Read } from '../reads/read.ts';
import { querySchema } from '../reads/read-endpoint.ts';
import type { Resource } from '../reads/resource.ts';
import { resources } from '../reads/resources.ts';
import { tagOf } from './names.ts';
import { commandHeaders, ifNoneMatch, lastEventId, pathParameters, queryParameters } from './parameters.ts';
import {
  commandResponses,
  eventsResponses,
  plainAnswer,
  plainResponses,
  readResponses,
  resourceResponses,
} from './responses.ts';
import { bodyOf, type JsonSchema, schemaOf } from './schemas.ts';

export interface Operation {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly summary: string;
  readonly tag: string;
  readonly parameters: readonly JsonSchema[];
  readonly requestBody?: JsonSchema;
  readonly responses: JsonSchema;
}

const examplesIn = (route: CommandRoute): JsonSchema =>
  Object.fromEntries(
    examplesOf(route).map(({ step, body }) => [
      `step-${step}`,
      { summary: `Step ${step}, under the key ${exampleKey(step)}`, value: body },
    ]),
  );

const ofCommand = (route: CommandRoute): Operation => ({
  path: `/v1${route.path}`,
  method: 'post',
  summary: route.summary,
  tag: tagOf(route.path),
  parameters: [
    ...pathParameters(route.parameters, route.example.parameters),
    ...commandHeaders(route.begins, route.example.step),
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: bodyOf(route), examples: examplesIn(route) } },
  },
  responses: commandResponses(route.begins),
});

const ofResource = (resource: Resource): Operation => ({
  path: `/v1${resource.path}/{id}`,
  method: 'get',
  summary: `One ${resource.named}, folded from its own stream`,
  tag: tagOf(resource.path),
  parameters: [...pathParameters({ id: resource.id }), ...queryParameters(momentParameters), ifNoneMatch],
  responses: resourceResponses(resource.answer),
});

const ofRead = (read: Read): Operation => ({
  path: `/v1${read.path}`,
  method: 'get',
  summary: read.summary,
  tag: tagOf(read.path),
  parameters: [...pathParameters(read.parameters), ...queryParameters(querySchema(read))],
  responses: readResponses(read),
});

const plain = (path: string, summary: string, responses: JsonSchema): Operation => ({
  path,
  method: 'get',
  summary,
  tag: 'server',
  parameters: [],
  responses,
});

const rest: readonly Operation[] = [
  {
    path: '/v1/events',
    method: 'get',
    summary: 'Every entry of the log in order: live, or in pages',
    tag: 'events',
    parameters: [...queryParameters(eventsParameters), lastEventId],
    responses: eventsResponses(),
  },
  plain(
    '/v1/log',
    'The log: name, clock, head, log time',
    plainResponses('The log.', schemaOf(log), { headers: ['Log-Sequence'] }),
  ),
  plain('/livez', 'Whether the process answers', plainResponses('It does.', schemaOf(liveness))),
  plain('/readyz', 'Whether it has what it answers from: the log, and views that have read it', {
    ...plainResponses('It has.', schemaOf(readiness)),
    503: plainAnswer('It has not; which view, and why.', schemaOf(readiness)),
  }),
  plain(
    '/metrics',
    'Measurements, for Prometheus',
    plainResponses('Measurements.', { type: 'string' }, { mediaType: 'text/plain' }),
  ),
  plain(
    '/openapi.json',
    'This document',
    plainResponses('OpenAPI 3.1.', { type: 'object', additionalProperties: true }),
  ),
  plain('/docs', 'This document as a page', plainResponses('A page.', { type: 'string' }, { mediaType: 'text/html' })),
  {
    ...plain('/problems/{code}', 'What a problem means, and what to do about it', {
      ...plainResponses('A page.', { type: 'string' }, { mediaType: 'text/html' }),
      404: { $ref: '#/components/responses/Problem404' },
    }),
    parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' }, example: 'key-reused' }],
  },
];

export const operations = (): readonly Operation[] => [
  ...commandRoutes.map(ofCommand),
  ...resources.map(ofResource),
  ...allReads.map(ofRead),
  ...rest,
];
