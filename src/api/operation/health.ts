import { aheadOf } from '../../domain/log/ahead-of.ts';
import type { LocalLog } from '../../store/event-store.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { readQuery } from '../http/query.ts';
import { sendJson } from '../http/send.ts';
import { noParameters } from '../reads/parameters.ts';

/**
 * Ready is a process that has its log, and whose views have read all of it. A store that is away or full for now takes
 * nothing from that: reads go on, and only a next command finds out that it is well again.
 */
function readiness({ log, now, mirror, appendFault, views }: Dependencies) {
  const head = headOf(log, now());
  const status = views.status();
  const behind = status.some((view) => view.stopped !== null || view.sequence < (head.sequence ?? 0));
  const copied = mirror?.();
  const isCopied = copied === undefined || copied.state === 'live' || copied.state === 'away';
  return {
    ready: views.ready() && views.fault() === null && head.fault === null && isCopied && !behind,
    log: head,
    commands: { fault: appendFault?.() ?? null },
    ...(copied === undefined ? {} : { mirror: copied }),
    views: { ready: views.ready(), fault: views.fault(), sequence: views.sequence(), each: status },
  };
}

function headOf(log: LocalLog, now: number) {
  try {
    const { sequence, logTime } = log.head();
    return { sequence, ahead: aheadOf(logTime, now), fault: null };
  } catch (error) {
    return { sequence: null, ahead: 0, fault: error instanceof Error ? error.message : 'the log does not answer' };
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
