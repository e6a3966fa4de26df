import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import { CorruptLogError, StoreUnavailableError } from '../store/event-store.ts';
import { commandRoutes } from './commands/all-routes.ts';
import { commandEndpoint } from './commands/command-endpoint.ts';
import { consoleAssets, consoleEndpoint, consoleScreens } from './console/console.ts';
import type { Dependencies } from './dependencies.ts';
import { docsEndpoints } from './docs/docs-endpoints.ts';
import { type Endpoint, mount } from './http/endpoint.ts';
import { requireOwnNames } from './http/own-names.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sendProblem } from './http/send.ts';
import { eventsEndpoint } from './live/events.ts';
import { logEndpoint } from './live/log.ts';
import { exchange } from './operation/exchange.ts';
import { operationEndpoints } from './operation/health.ts';
import { problemOfError } from './problems/of-error.ts';
import { problem } from './problems/problem.ts';
import { allReads } from './reads/all-reads.ts';
import { readEndpoint } from './reads/read-endpoint.ts';
import { resourceEndpoint } from './reads/resource-endpoint.ts';
import { resources } from './reads/resources.ts';

/** Not before the views have read what is on record: a caller would be shown less than they wrote. */
function onceReady(endpoint: Endpoint, { views }: Dependencies): Endpoint {
  return {
    ...endpoint,
    handle: (request, response) => {
      if (views.ready()) return endpoint.handle(request, response);
      const fault = views.fault();
      if (fault !== null) throw new StoreUnavailableError(`The views can't be read now: ${fault}.`);
      throw problem('starting', `The views are being read from the log; they have reached #${views.sequence()}.`, {
        headers: { 'Retry-After': '1' },
      });
    },
  };
}

const endpointsOf = (dependencies: Dependencies): readonly Endpoint[] => [
  ...[
    ...commandRoutes.map((route) => commandEndpoint(route, dependencies)),
    ...resources.map((resource) => resourceEndpoint(resource, dependencies)),
    ...allReads.map((read) => readEndpoint(read, dependencies)),
  ].map((endpoint) => onceReady(endpoint, dependencies)),
  eventsEndpoint(dependencies),
  logEndpoint(dependencies),
  ...operationEndpoints(dependencies),
  ...docsEndpoints(),
  consoleEndpoint(dependencies.consoleFolder),
];

/** The HTTP API: a listener for `node:http`, made of what it is given. */
export function createApp(dependencies: Dependencies): Express {
  const app = express();
  app.disable('x-powered-by');
  // A weak ETag of the bytes would stand where the revision's strong one is looked for.
  app.disable('etag');
  app.set('query parser', false);
  app.enable('strict routing');
  app.enable('case sensitive routing');
  app.use(admit(dependencies));
  mount(app, endpointsOf(dependencies));
  app.use('/assets', ...consoleAssets(dependencies.consoleFolder));
  app.use(consoleScreens(dependencies.consoleFolder));
  app.use((request: Request) => {
    throw problem('no-such-path', `There is nothing at ${request.path}.`);
  });
  app.use(answerErrors(dependencies));
  return app;
}

/** What comes before every endpoint; one step, for the router takes as long from one to the next as any of them needs. */
function admit(dependencies: Dependencies) {
  const begin = exchange(dependencies);
  const refuseForeign = requireOwnNames(dependencies.names);
  return (request: Request, response: Response, next: NextFunction): void => {
    begin(request, response);
    securityHeaders(response);
    refuseForeign(request);
    next();
  };
}

/** Express knows an error handler by its four parameters. */
function answerErrors({ logger }: Dependencies) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction): void => {
    const { problem: found, unexpected } = problemOfError(error);
    const { requestId, route } = response.locals;
    if (unexpected) logger.error({ err: error, requestId, route, method: request.method }, 'a request failed');
    else if (found.status >= 500) {
      const level = error instanceof CorruptLogError ? 'error' : 'warn';
      const reason = error instanceof Error ? error.message : undefined;
      logger[level]({ requestId, route, code: found.code, reason }, 'a request could not be served');
    }
    if (!response.headersSent) sendProblem(response, found);
    else response.destroy();
  };
}
