import type { Request, Response } from 'express';
import * as z from 'zod';
import { waitForSequence } from '../../commands/wait-for-sequence.ts';
import type { Dependencies } from '../dependencies.ts';
import { acceptedType } from '../http/accepted-type.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { readQuery } from '../http/query.ts';
import { sendJson } from '../http/send.ts';
import { type Fault, problem } from '../problems/problem.ts';
import { shownEntry } from '../reads/entry-json.ts';
import { defaultLimit, pageParameters } from '../reads/parameters.ts';
import { streamEvents } from './stream-events.ts';

const place = z
  .string()
  .regex(/^(?:0|[1-9]\d{0,15})$/, 'not a sequence, or 0 for the beginning')
  .transform(Number)
  .pipe(z.int().min(0));

export const eventsParameters = z.strictObject({
  after: place
    .optional()
    .meta({ description: 'The sequence of the last entry that the caller has; 0, the beginning, when left out.' }),
  limit: pageParameters.shape.limit,
});

/** A stream that broke goes on after the last event that its client saw. */
function lastEventId(request: Request): number | undefined {
  const value = request.get('Last-Event-ID');
  if (value === undefined) return undefined;
  const parsed = place.safeParse(value);
  if (parsed.success) return parsed.data;
  throw problem('invalid-header', 'Last-Event-ID is not a sequence.', {
    errors: [{ header: 'Last-Event-ID', detail: 'is not a sequence' }],
  });
}

/** Whoever has more than this log holds has it of another one: going on from there would leave entries out in silence. */
async function untilLogReaches(
  sequence: number,
  said: Omit<Fault, 'detail'>,
  { log, waits }: Dependencies,
): Promise<void> {
  if (await waitForSequence(log, sequence, waits.read)) return;
  const head = log.head().sequence;
  throw problem('beyond-head', `The log ends at #${head}, so nobody can have #${sequence} of it.`, {
    errors: [{ ...said, detail: 'is beyond the end of the log' }],
    facts: { sequence, head },
  });
}

/** Every entry of the log, in order: as it is recorded (Server-Sent Events), or in pages (JSON). */
export const eventsEndpoint = (dependencies: Dependencies): Endpoint => ({
  method: 'get',
  path: '/v1/events',
  produces: ['application/json', 'text/event-stream'],
  handle: async (request, response) => {
    const { after = 0, limit = defaultLimit } = readQuery(request, eventsParameters);
    const isStream = acceptedType(request, ['application/json', 'text/event-stream']) === 'text/event-stream';
    const seen = isStream ? lastEventId(request) : undefined;
    const from = seen ?? after;
    await untilLogReaches(
      from,
      seen === undefined ? { parameter: 'after' } : { header: 'Last-Event-ID' },
      dependencies,
    );
    if (isStream) await streamEvents(request, response, from, dependencies);
    else page(response, from, limit, dependencies);
  },
});

function page(response: Response, after: number, limit: number, { log }: Dependencies): void {
  const { sequence } = log.head();
  const events = log.read(after, limit);
  const last = events.at(-1)?.sequence ?? after;
  response.setHeader('Log-Sequence', String(sequence));
  sendJson(response, 200, { items: events.map(shownEntry), next: last < sequence ? last : null, head: sequence });
}
