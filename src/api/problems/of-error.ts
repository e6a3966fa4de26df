import { UnknownEventError } from '../../domain/stored.ts';
import { isUnreadable } from '../../projections/engine/unreadable-views.ts';
import { ViewStoppedError } from '../../projections/engine/view-stopped-error.ts';
import { CorruptLogError, OutcomeUnknownError, StoreUnavailableError } from '../../store/event-store.ts';
import { ProblemError, problem } from './problem.ts';

const retrySoon = { 'Retry-After': '1' };
const retryLater = { 'Retry-After': '5' };

/** Undefined for what nobody expected: a fault of the server, whose message is not for callers. */
function expected(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreUnavailableError || isUnreadable(error)) {
    return problem(
      'store-unavailable',
      'The log or its views can not be used now, and this request recorded nothing. What an earlier one under the same Idempotency-Key did stays: sending it again later tells.',
      { headers: retryLater },
    );
  }
  if (error instanceof OutcomeUnknownError) {
    return problem(
      'outcome-unknown',
      'Whether this was recorded is not known. Send the same request with the same Idempotency-Key again to find out.',
      { headers: retrySoon },
    );
  }
  if (error instanceof CorruptLogError) {
    return problem(
      'log-damaged',
      'The log on disk is not what a log may be, where this request reads it; it recorded nothing.',
      { headers: retryLater },
    );
  }
  if (error instanceof ViewStoppedError) {
    return problem(
      'view-stopped',
      `The view ${error.view} stands still before #${error.sequence}, which it can't read.`,
      {
        facts: { view: error.view, sequence: error.sequence },
        headers: { 'Retry-After': '60' },
      },
    );
  }
  if (error instanceof UnknownEventError) {
    const { sequence } = error;
    const which = sequence === undefined ? 'An entry here' : `#${sequence}`;
    return problem('view-stopped', `${which} is not one that this Holdpoint can read.`, {
      ...(sequence === undefined ? {} : { facts: { sequence } }),
      headers: { 'Retry-After': '60' },
    });
  }
  // The router says so of a path whose percent-encoding is not UTF-8.
  if (error instanceof URIError) return problem('malformed-path', 'The path is not percent-encoded UTF-8.');
  return undefined;
}

export const problemOfError = (error: unknown): { readonly problem: ProblemError; readonly unexpected: boolean } => {
  const found = expected(error);
  return found === undefined
    ? {
        problem: problem('internal-error', 'The server failed at this; the request id finds it in its log.'),
        unexpected: true,
      }
    : { problem: found, unexpected: false };
};
