import { toInstant } from '../../domain/id.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { readQuery } from '../http/query.ts';
import { sendJson } from '../http/send.ts';
import { noParameters } from '../reads/parameters.ts';

/** What this log is, and how far it goes. */
export const logEndpoint = ({ log, logName, logClock }: Dependencies): Endpoint => ({
  method: 'get',
  path: '/v1/log',
  produces: ['application/json'],
  handle: (request, response) => {
    readQuery(request, noParameters);
    const { sequence, logTime } = log.head();
    response.setHeader('Log-Sequence', String(sequence));
    sendJson(response, 200, {
      name: logName,
      clock: logClock,
      head: sequence,
      logTime: Number.isFinite(logTime) ? toInstant(logTime) : null,
    });
  },
});
