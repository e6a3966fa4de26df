import type { Dependencies } from '../dependencies.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { readQuery } from '../http/query.ts';
import { sendJson } from '../http/send.ts';
import { noParameters } from '../reads/parameters.ts';

interface Readiness {
  readonly ready: boolean;
  readonly log: { readonly head: number } | { readonly fault: string };
  readonly views: ReturnType<Dependencies['views']['status']>;
}

/** Ready is a process that has its log and whose views have read all of it but what a stopped view can't. */
function readiness({ log, views }: Dependencies): Readiness {
  const status = views.status();
  try {
    const { sequence } = log.head();
    const behind = status.some((view) => view.stopped === null && view.sequence < sequence);
    return { ready: !behind && status.every((view) => view.stopped === null), log: { head: sequence }, views: status };
  } catch (error) {
    return { ready: false, log: { fault: error instanceof Error ? error.name : 'Error' }, views: status };
  }
}

/** `/livez`: the process answers. `/readyz`: it has what it answers from. `/metrics`: for Prometheus. */
export const operationEndpoints = (dependencies: Dependencies): readonly Endpoint[] => [
  {
    method: 'get',
    path: '/livez',
    produces: ['application/json'],
    handle: (request, response) => {
      readQuery(request, noParameters);
      sendJson(response, 200, { live: true });
    },
  },
  {
    method: 'get',
    path: '/readyz',
    produces: ['application/json'],
    handle: (request, response) => {
      readQuery(request, noParameters);
      const found = readiness(dependencies);
      sendJson(response, found.ready ? 200 : 503, found);
    },
  },
  {
    method: 'get',
    path: '/metrics',
    produces: ['text/plain'],
    handle: async (request, response) => {
      readQuery(request, noParameters);
      const { registry } = dependencies.metrics;
      const text = await registry.metrics();
      response.writeHead(200, { 'Content-Type': registry.contentType });
      response.end(text);
    },
  },
];
