import type { Request } from 'express';
import { referenceTo } from '../../domain/reference.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { readPath } from '../http/path.ts';
import { readQuery } from '../http/query.ts';
import { sendJson } from '../http/send.ts';
import { problem } from '../problems/problem.ts';
import { momentOf, sayMoment } from './moment.ts';
import { momentParameters } from './parameters.ts';
import type { Resource } from './resource.ts';
import { resourceJson } from './resource-json.ts';

/** RFC 9110, section 13.1.2: compared weakly, and `*` is whatever there is. */
const noneMatches = (request: Request, etag: string): boolean => {
  const header = request.get('If-None-Match');
  if (header === undefined) return true;
  return !header.split(',').some((item) => [etag, '*'].includes(item.trim().replace(/^W\//, '')));
};

/** One thing: its ETag is its revision, so its body holds nothing that changes without one. */
export const resourceEndpoint = (resource: Resource, dependencies: Dependencies): Endpoint => ({
  method: 'get',
  path: `/v1${resource.path}/{id}`,
  produces: ['application/json'],
  handle: async (request, response) => {
    const query = readQuery(request, momentParameters);
    const { id = '' } = readPath(request, { id: resource.id });
    const { past, sequence, now } = await momentOf(query, dependencies);
    sayMoment(request, response, query, { sequence, now }, dependencies);
    const found = resourceJson(past, resource, referenceTo(resource.kind, id));
    if (found === undefined) {
      throw problem('not-found', `There is no ${resource.named} ${id} on record at #${sequence}.`);
    }
    const etag = `"${found.revision}"`;
    response.setHeader('ETag', etag);
    if (noneMatches(request, etag)) {
      sendJson(response, 200, found);
      return;
    }
    response.writeHead(304);
    response.end();
  },
});
