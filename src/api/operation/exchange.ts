import type { NextFunction, Request, Response } from 'express';
import type { Dependencies } from '../dependencies.ts';

const requestIdPattern = /^[\w.:-]{1,128}$/;

/** Gives each request its id and its line in the server's log: never a body or a query, which hold what was decided. */
export function exchange({ logger, now, newId, logClock, stopping }: Dependencies) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const begun = now();
    const given = request.get('Request-Id');
    const requestId = given !== undefined && requestIdPattern.test(given) ? given : newId();
    response.locals.requestId = requestId;
    response.setHeader('Request-Id', requestId);
    if (logClock === 'replay') response.setHeader('Log-Clock', 'replay');
    if (stopping.aborted) response.setHeader('Connection', 'close');
    response.once('close', () => {
      logger.info(
        {
          requestId,
          method: request.method,
          route: (response.locals.route as string | undefined) ?? null,
          status: response.statusCode,
          complete: response.writableFinished,
          milliseconds: now() - begun,
        },
        'request',
      );
    });
    next();
  };
}
