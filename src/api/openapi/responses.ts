import type * as z from 'zod';
import { pageOf } from '../answers/moment.ts';
import { problem } from '../answers/problem.ts';
import { recorded, recordedUnseen } from '../answers/recorded.ts';
import { eventPage } from '../answers/server.ts';
import { documentTypes } from '../documents/send-document.ts';
import type { Read } from '../reads/read.ts';
import { type JsonSchema, schemaOf } from './schemas.ts';

const problems: Readonly<Record<number, string>> = {
  400: 'The request is malformed: a header, a parameter, or a body that is not JSON.',
  403: 'A page of another site may not write here.',
  404: 'Nothing is there, or what the path names is not on record.',
  405: 'There is no such method here; Allow says which there are.',
  406: 'The answer has no form that Accept asks for.',
  409: 'The record refuses: the code says which rule, the facts explain it.',
  412: 'The thing has moved since the revision in If-Match.',
  413: 'The body, or an entry made of it, is too large.',
  415: 'The body is not application/json in UTF-8.',
  421: 'The Host is none of the names of this server.',
  422: 'The content is invalid; a pointer says where.',
  500: 'The server failed.',
  503: 'Not now: Retry-After says when to ask again.',
};

const content = (schema: JsonSchema, mediaType = 'application/json') => ({ [mediaType]: { schema } });

// Of an answer at the moment that knownAt named.
const knownAtHeaders = ['Content-Location', 'Log-Final'] as const;

/** What a problem has besides what every answer has. */
const headersOfProblems: Readonly<Record<number, readonly string[]>> = {
  404: ['Log-Sequence', ...knownAtHeaders],
  405: ['Allow'],
  409: ['Location'],
  412: ['ETag'],
  503: ['Retry-After'],
};

export const sharedResponses = (): JsonSchema =>
  Object.fromEntries(
    Object.entries(problems).map(([status, description]) => [
      `Problem${status}`,
      {
        description,
        headers: headers(...(headersOfProblems[Number(status)] ?? [])),
        content: content(schemaOf(problem), 'application/problem+json'),
      },
    ]),
  );

const headerAt = (name: string): JsonSchema => ({ $ref: `#/components/headers/${name}` });

export const sharedHeaders = (): JsonSchema => ({
  Location: { description: 'Where what was made is found.', schema: { type: 'string' } },
  ETag: { description: 'The revision of the thing, strong.', schema: { type: 'string', examples: ['"3"'] } },
  'Log-Sequence': {
    description: 'The sequence that the answer shows, or that the command took the log to.',
    schema: { type: 'integer', minimum: 0 },
  },
  'Content-Location': {
    description: 'Where exactly this answer is found again; where the moment was asked for by knownAt.',
    schema: { type: 'string' },
  },
  'Log-Final': {
    description:
      'Whether nothing can come on record any more that was known at knownAt: the log time has passed it. Absent without knownAt.',
    schema: { enum: ['true', 'false'] },
  },
  'Request-Id': {
    description: 'By which the operator finds the request in the log of the server; the one that was sent, if one was.',
    schema: { type: 'string' },
  },
  'Log-Clock': { description: '`replay` in a replay log; absent in a live one.', schema: { const: 'replay' } },
  'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } },
  Allow: { description: 'The methods that are there.', schema: { type: 'string' } },
  Link: { description: 'The next page (RFC 8288).', schema: { type: 'string' } },
});

const headers = (...names: readonly string[]) =>
  Object.fromEntries([...names, 'Request-Id', 'Log-Clock'].map((name) => [name, headerAt(name)]));

const refusals = (...statuses: readonly number[]) =>
  Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]));

export const commandResponses = (begins: boolean): JsonSchema => ({
  201: {
    description: 'It is on record, now or since it first came.',
    headers: headers('Location', 'ETag', 'Log-Sequence'),
    content: content(schemaOf(recorded)),
  },
  202: {
    description: 'It is on record, but the views here have not read it yet.',
    headers: headers('Location', 'Log-Sequence', 'Retry-After'),
    content: content(schemaOf(recordedUnseen)),
  },
  ...refusals(400, 403, 404, 405, 406, 409, ...(begins ? [] : [412]), 413, 415, 421, 422, 500, 503),
});

const asDocument: JsonSchema = Object.assign(
  {},
  ...documentTypes
    .filter((type) => type !== 'application/json')
    .map((type) => content({ type: 'string', description: 'The same as a document for people.' }, type)),
);

export const readResponses = (read: Read): JsonSchema => ({
  200: {
    description: read.kind === 'list' ? 'A page.' : 'As it was at the moment asked for.',
    headers: headers('Log-Sequence', ...knownAtHeaders, ...(read.kind === 'list' ? ['Link'] : [])),
    content: {
      ...content(schemaOf(read.kind === 'list' ? pageOf(read.answer) : read.answer)),
      ...(read.kind === 'one' && read.document !== undefined ? asDocument : {}),
    },
  },
  ...refusals(400, 404, 405, 406, 421, 500, 503),
});

export const resourceResponses = (answer: z.ZodType): JsonSchema => ({
  200: {
    description: 'As it was at the moment asked for.',
    headers: headers('ETag', 'Log-Sequence', ...knownAtHeaders),
    content: content(schemaOf(answer)),
  },
  304: { description: 'It is as the caller has it.', headers: headers('ETag', 'Log-Sequence') },
  ...refusals(400, 404, 405, 406, 421, 500, 503),
});

interface PlainOptions {
  /** JSON, where it is left out. */
  readonly mediaType?: string;
  /** Besides those that every answer has. */
  readonly headers?: readonly string[];
}

/** What is no problem. */
export const plainAnswer = (
  description: string,
  schema: JsonSchema,
  { mediaType, headers: names = [] }: PlainOptions = {},
): JsonSchema => ({ description, headers: headers(...names), content: content(schema, mediaType) });

export const plainResponses = (description: string, schema: JsonSchema, options?: PlainOptions): JsonSchema => ({
  200: plainAnswer(description, schema, options),
  ...refusals(400, 405, 406, 421, 500),
});

export const eventsResponses = (): JsonSchema => ({
  200: {
    description: 'A page, or a stream that does not end.',
    headers: headers('Log-Sequence'),
    content: {
      ...content(schemaOf(eventPage)),
      'text/event-stream': {
        schema: { type: 'string', description: 'Each event has the sequence as `id` and an Entry as `data`.' },
      },
    },
  },
  ...refusals(400, 405, 406, 421, 422, 500, 503),
});
