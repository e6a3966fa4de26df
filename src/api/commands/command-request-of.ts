import type { Request } from 'express';
import type { CommandRequest } from '../../commands/command-request.ts';
import { waitForSequence } from '../../commands/wait-for-sequence.ts';
import { faultsOfIssues } from '../../domain/faults-of-issues.ts';
import { inPlainWords } from '../../domain/in-plain-words.ts';
import { referencesIn } from '../../domain/references-in.ts';
import type { Dependencies } from '../dependencies.ts';
import { fillPath, readPath } from '../http/path.ts';
import { readBody, requireJson } from '../http/read-body.ts';
import { unstorableIn } from '../http/unstorable.ts';
import { type Fault, problem } from '../problems/problem.ts';
import { bodySchema, splitBody } from './body-schema.ts';
import { readCommandHeaders } from './command-headers.ts';
import type { CommandRoute, Target } from './command-route.ts';

const invalid = (errors: readonly Fault[]) =>
  problem('invalid-content', 'The body is not valid; each fault has its place in it.', { errors });

/**
 * A request as the command handler takes it, valid in form, and where what it makes will be found.
 * @throws ProblemError 400, 413, 415, 422
 */
export async function commandRequestOf(
  request: Request,
  route: CommandRoute,
  { log, waits }: Dependencies,
): Promise<{ readonly command: CommandRequest; readonly target: Target }> {
  requireJson(request);
  const headers = readCommandHeaders(request, route.begins);
  const parameters = readPath(request, route.parameters);
  const body = await readBody(request);
  const unstorable = unstorableIn(body);
  if (unstorable.length > 0) throw invalid(unstorable);
  const schema = bodySchema(route);
  const parsed = schema.safeParse(body, { error: inPlainWords });
  if (!parsed.success) throw invalid(faultsOfIssues(parsed.error.issues));
  const { facts, act } = splitBody(parsed.data);
  const target = await route.target({
    commandId: headers.commandId,
    parameters,
    facts,
    log,
    untilLogReaches: (sequence) => waitForSequence(log, sequence, waits.read),
  });
  const inPath = (target.named ?? []).map((reference) => ({ pointer: '', reference }));
  return {
    target,
    command: {
      ...headers,
      // The path as it is meant: an id in upper case is the same request.
      hashed: { method: 'POST', path: `/v1${fillPath(route.path, parameters)}`, body },
      stream: target.stream,
      expects: target.expects,
      command: { ...facts, ...target.fields, type: route.definition.type },
      act,
      references: [...inPath, ...referencesIn(schema, parsed.data)],
    },
  };
}
