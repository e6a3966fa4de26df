import type { Request, Response } from 'express';
import type { Accepted } from '../../commands/command-request.ts';
import { thingOf } from '../../domain/stream.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { readQuery } from '../http/query.ts';
import { sendJson } from '../http/send.ts';
import { problemOfFailure } from '../problems/of-command-failure.ts';
import { problemOfError } from '../problems/of-error.ts';
import { entryJson } from '../reads/entry-json.ts';
import { noParameters } from '../reads/parameters.ts';
import { commandRequestOf } from './command-request-of.ts';
import type { CommandRoute, Target } from './command-route.ts';

/** The endpoint of one command: 201 with what is stored, made from nothing else, so that a repetition gets the same. */
export function commandEndpoint(route: CommandRoute, dependencies: Dependencies): Endpoint {
  const { handle, metrics } = dependencies;
  return {
    method: 'post',
    path: `/v1${route.path}`,
    produces: ['application/json'],
    handle: async (request, response) => {
      // Not by the clock that entries are recorded by, which somebody may set back meanwhile.
      const measure = metrics.commandSeconds.startTimer({ command: route.definition.type });
      const measured = (outcome: string) => measure({ outcome });
      try {
        const accepted = await take(request);
        await answer(response, accepted.target, accepted.value, dependencies);
        measured(accepted.value.repeated ? 'repeated' : 'recorded');
      } catch (error) {
        measured(problemOfError(error).problem.code);
        throw error;
      }
    },
  };

  async function take(request: Request) {
    if (request.url.includes('?')) readQuery(request, noParameters);
    const { command, target } = await commandRequestOf(request, route, dependencies);
    const result = await handle(command);
    if (!result.ok) throw problemOfFailure(result.error);
    return { value: result.value, target };
  }
}

async function answer(response: Response, target: Target, { entries }: Accepted, dependencies: Dependencies) {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) throw new Error('a command was accepted without an entry');
  const { views, waits } = dependencies;
  response.setHeader('Log-Sequence', String(last.sequence));
  response.setHeader('Location', `/v1${target.location ?? `/entries/${first.sequence}`}`);
  if (!(await views.reach(last.sequence, waits.write))) {
    response.setHeader('Retry-After', '1');
    sendJson(response, 202, {
      detail: 'This is recorded, but the views here have not read it yet: repeating the POST gives the answer.',
      sequence: first.sequence,
      eventIds: entries.map(({ id }) => id),
    });
    return;
  }
  response.setHeader('ETag', `"${last.revision}"`);
  sendJson(response, 201, {
    thing: thingOf(first.stream) ?? null,
    sequence: first.sequence,
    entries: entries.map(entryJson),
  });
}
