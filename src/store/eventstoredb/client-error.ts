import {
  AccessDeniedError,
  isCommandError,
  StreamDeletedError,
  StreamNotFoundError,
  TimeoutError,
} from '@eventstore/db-client';

/** Nothing came within our own time. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

// Codes of gRPC (grpc.io/docs/guides/status-codes). A failure may come as the client's own error or as gRPC's.
const code = { permissionDenied: 7, aborted: 10, unauthenticated: 16 } as const;

const codeOf = (error: unknown): number | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'number' ? error.code : undefined;

export const isRefusal = (error: unknown): boolean =>
  error instanceof AccessDeniedError ||
  codeOf(error) === code.permissionDenied ||
  codeOf(error) === code.unauthenticated;

/** A live subscriber that lags a little is dropped: that is how the server treats load, no fault. */
export const isDroppedAsSlow = (error: unknown): boolean =>
  (error instanceof TimeoutError || codeOf(error) === code.aborted) && messageOf(error).includes('too slow');

export const isNotThere = (error: unknown): boolean => error instanceof StreamNotFoundError;

export const isDeleted = (error: unknown): boolean => error instanceof StreamDeletedError;

/** Nobody of the cluster could be asked who leads: nothing was sent. */
export const isNobodyFound = (error: unknown): boolean => messageOf(error).startsWith('Failed to discover');

/**
 * What the client fails with before it knows what the server can do. It keeps that failure, and unless it takes it for a
 * lost connection gives it as the outcome of every append from then on, so that it has to be made anew.
 */
export const leavesClientUseless = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof NoAnswerError) && !isCommandError(error);

/** Whether an error is one that only the client, or gRPC under it, can have made. */
export const isOfTheClient = (error: unknown): boolean =>
  error instanceof Error &&
  (isCommandError(error) || isNobodyFound(error) || (codeOf(error) !== undefined && 'details' in error));

/** Why, in words that go after a colon, without what gRPC puts around them. Some errors have no message at all. */
export function reasonOf(error: unknown): string {
  const message = messageOf(error)
    .replace(/^\d+ [A-Z_]+: /, '')
    .replace(/^.*Last error: (?:Error: )?/s, '')
    .replace(/Resolution note:.*$/s, '')
    .trim()
    .replace(/\.+$/, '')
    // The time at which gRPC saw it.
    .replace(/\s*\(\d{4}-\d{2}-\d{2}T[\d:.]+Z\)$/, '')
    .replace(/^\w*Error(?: \[\w+\])?: /, '')
    // What somebody else was told who tried just before: gRPC waits a while then.
    .replace(/^null$/, 'no connection could be made');
  if (message !== '') return message;
  const type = error instanceof Error && 'type' in error ? String(error.type) : 'no reason given';
  return type.replaceAll('-', ' ');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
