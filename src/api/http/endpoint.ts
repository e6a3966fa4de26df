import type { Request, Response, Router } from 'express';
import { problem } from '../problems/problem.ts';
import { acceptedType } from './accepted-type.ts';
import { routerPath } from './path.ts';

/** One method of one path. */
export interface Endpoint {
  readonly method: 'get' | 'post';
  /** A template: `/v1/vehicles/{id}`. */
  readonly path: string;
  /** The media types of its answers. */
  readonly produces: readonly string[];
  readonly handle: (request: Request, response: Response) => void | Promise<void>;
}

/** Puts every endpoint at its place, and at each place what answers all that isn't asked there: 405, 406. */
export function mount(router: Router, endpoints: readonly Endpoint[]): void {
  for (const [path, here] of Map.groupBy(endpoints, (endpoint) => endpoint.path)) {
    const allowed = [...here.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : ['POST'])), 'OPTIONS'];
    const route = router.route(routerPath(path));
    for (const { method, produces, handle } of here) {
      route[method]((request: Request, response: Response) => {
        response.locals.route = path;
        if (acceptedType(request, produces) === undefined) {
          throw problem('not-acceptable', `This answers with ${produces.join(' or ')}.`, {
            errors: [{ header: 'Accept', detail: `asks for something else than ${produces.join(' or ')}` }],
            facts: { produces },
          });
        }
        return handle(request, response);
      });
    }
    route.all((request: Request, response: Response) => {
      response.locals.route = path;
      response.setHeader('Allow', allowed.join(', '));
      if (request.method === 'OPTIONS') {
        response.writeHead(204);
        response.end();
        return;
      }
      throw problem('method-not-allowed', `There is no ${request.method} here, only ${allowed.join(', ')}.`, {
        facts: { allowed },
      });
    });
  }
}
