import { operationId } from './names.ts';
import { type Operation, operations } from './operations.ts';
import { sharedHeaders, sharedResponses } from './responses.ts';
import { type JsonSchema, schemas } from './schemas.ts';

function operationJson({ path, method, summary, tag, parameters, requestBody, responses }: Operation): JsonSchema {
  return {
    operationId: operationId(method, path),
    summary,
    tags: [tag],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses,
  };
}

const description = `The record of decisions for mission operations. Every POST needs an \`Idempotency-Key\`: repeat a request with the same
key, and it adds nothing and gets the same answer. The examples of all POSTs work on an empty log when they are posted in the
order of their steps, each under the key that it names. Every error is a problem (RFC 9457) with a stable \`code\`, explained under
\`/problems/{code}\`.`;

/** OpenAPI 3.1, made from the tables that requests are routed by and the schemas that they are checked by. */
export function openApiDocument(): JsonSchema {
  const all = operations();
  const tags = [...new Set(all.map(({ tag }) => tag))].sort();
  const paths = [...Map.groupBy(all, ({ path }) => path)].map(([path, here]) => [
    path,
    Object.fromEntries(here.map((operation) => [operation.method, operationJson(operation)])),
  ]);
  return {
    openapi: '3.1.1',
    info: {
      title: 'Holdpoint',
      version: '1',
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This server' }],
    // There is no access control yet: the server listens on loopback only unless told otherwise.
    security: [],
    tags: tags.map((name) => ({ name, description: `Everything under \`${name}\`.` })),
    paths: Object.fromEntries(paths),
    components: {
      schemas: schemas(),
      responses: sharedResponses(),
      headers: sharedHeaders(),
    },
  };
}
