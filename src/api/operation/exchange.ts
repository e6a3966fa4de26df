import type { Request, Response } from 'express';
import type { Dependencies } from '../dependencies.ts';

const requestIdPattern = /^[\w.:-]{1,128}$/;

/** Gives each request its id and its line in the server's log: never a body or a query, which hold what was decided. */
export function exchange({ logger, newId, logClock, stopping }: Dependencies) {
  const inFlight = new Set<Response>();
  // The connection ends with the answer: whoever sent another request on it would learn nothing of that.
  stopping.addEventListener('abort', () => {
    for (const response of inFlight) if (!response.headersSent) response.setHeader('Connection', 'close');
  });
  return (request: Request, response: Response): void => {
    const begun = performance.now();
    inFlight.add(response);
    const given = request.get('Request-Id');
    const requestId = given !== undefined && requestIdPattern.test(given) ? given : newId();
    response.locals.requestId = requestId;
    response.setHeader('Request-Id', requestId);
    if (logClock === 'replay') response.setHeader('Log-Clock', 'replay');
    if (stopping.aborted) response.setHeader('Connection', 'close');
    response.once('close', () => {
      inFlight.delete(response);
      logger.info(
        {
          requestId,
          method: request.method,
          route: (response.locals.route as string | undefined) ?? null,
          status: response.statusCode,
          complete: response.writableFinished,
          milliseconds: Math.round(performance.now() - begun),
        },
        'request',
      );
    });
  };
}
