import type { Request } from 'express';
import { type Instant, parseInstant, parseUuid, type Uuid } from '../../domain/id.ts';
import { problem } from '../problems/problem.ts';

export interface CommandHeaders {
  readonly commandId: Uuid;
  readonly ifMatch?: number;
  readonly recordedAt?: Instant;
  readonly correlationId?: Uuid;
  readonly causationId?: Uuid;
}

const malformed = (header: string, detail: string) =>
  problem('invalid-header', `${header} ${detail}.`, { errors: [{ header, detail }] });

function uuidIn(request: Request, header: string): Uuid | undefined {
  const value = request.get(header);
  if (value === undefined) return undefined;
  const parsed = parseUuid(value);
  if (parsed === undefined) throw malformed(header, 'is not a UUID');
  return parsed;
}

const strongRevision = /^"(?<revision>0|[1-9]\d{0,15})"$/;

function revisionIn(request: Request, begins: boolean): number | undefined {
  const value = request.get('If-Match');
  if (value === undefined) return undefined;
  if (begins) {
    throw problem(
      'if-match-on-beginning',
      'This POST makes something new, so there is no revision that it could match.',
      {
        errors: [{ header: 'If-Match', detail: 'stands on a POST that begins something' }],
      },
    );
  }
  if (value.startsWith('W/')) throw malformed('If-Match', 'is a weak ETag, which matches nothing');
  const revision = strongRevision.exec(value)?.groups?.revision;
  if (revision === undefined) throw malformed('If-Match', 'is not one strong ETag of a revision, such as "3"');
  return Number(revision);
}

function instantIn(request: Request): Instant | undefined {
  const value = request.get('Recorded-At');
  if (value === undefined) return undefined;
  const instant = parseInstant(value);
  if (instant === undefined) throw malformed('Recorded-At', 'is not an instant in UTC, such as 2022-12-15T00:45:00Z');
  return instant;
}

/** @throws ProblemError 400 */
export function readCommandHeaders(request: Request, begins: boolean): CommandHeaders {
  const commandId = uuidIn(request, 'Idempotency-Key');
  if (commandId === undefined) {
    throw problem('idempotency-key-missing', 'Every POST needs an Idempotency-Key: a UUID of its own.', {
      errors: [{ header: 'Idempotency-Key', detail: 'is missing' }],
    });
  }
  const found = {
    ifMatch: revisionIn(request, begins),
    recordedAt: instantIn(request),
    correlationId: uuidIn(request, 'Correlation-Id'),
    causationId: uuidIn(request, 'Causation-Id'),
  };
  return {
    commandId,
    ...(found.ifMatch === undefined ? {} : { ifMatch: found.ifMatch }),
    ...(found.recordedAt === undefined ? {} : { recordedAt: found.recordedAt }),
    ...(found.correlationId === undefined ? {} : { correlationId: found.correlationId }),
    ...(found.causationId === undefined ? {} : { causationId: found.causationId }),
  };
}
