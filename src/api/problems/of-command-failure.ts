import type { CommandFailure } from '../../commands/command-request.ts';
import type { Rejection } from '../../domain/decider.ts';
import { thingOf } from '../../domain/stream.ts';
import { ProblemError, problem } from './problem.ts';

const retrySoon = { 'Retry-After': '1' };

// Without a pointer into the body it is the path that names these.
const notThere = new Set(['no-such-option', 'no-such-dissent', 'is-an-eva', 'not-an-eva', 'not-on-record']);

/** Whoever is second to open a decision is shown the way to it. */
const placeOf = (code: string, { decision }: Rejection['facts']) =>
  code === 'already-opened' && typeof decision === 'string'
    ? { headers: { Location: `/v1/decisions/${decision.slice(decision.indexOf('/') + 1)}` } }
    : {};

/** The domain knows no HTTP: content at fault is 422, a path that leads nowhere 404, a record that refuses 409. */
function ofRejection({ code, detail, facts, pointer }: Rejection): ProblemError {
  return pointer === undefined
    ? new ProblemError(code, notThere.has(code) ? 404 : 409, detail, { facts, ...placeOf(code, facts) })
    : new ProblemError(code, 422, detail, { facts, errors: [{ pointer, detail }] });
}

export function problemOfFailure(failure: CommandFailure): ProblemError {
  switch (failure.kind) {
    case 'rejected':
      return ofRejection(failure.rejection);
    case 'not-found':
      return problem('not-found', `There is no ${thingOf(failure.stream) ?? failure.stream} on record.`);
    case 'reference-not-found': {
      // What the path names has no place in the body.
      const inPath = failure.missing.find(({ pointer }) => pointer === '');
      if (inPath !== undefined) return problem('not-found', `There is no ${inPath.reference} on record.`);
      return problem('reference-not-found', 'What is named here is not on record.', {
        errors: failure.missing.map(({ pointer, reference }) => ({
          pointer,
          detail: `${reference} is not on record`,
        })),
      });
    }
    case 'key-reused': {
      const { commandId, sequence } = failure;
      return problem(
        'key-reused',
        `This Idempotency-Key came before with another request, which is on record as #${sequence}: a new command needs a new key. Nothing was added.`,
        {
          errors: [{ header: 'Idempotency-Key', detail: `was used for another request, in #${sequence}` }],
          facts: { commandId, entry: `entry/${sequence}` },
        },
      );
    }
    case 'revision-mismatch': {
      const { expected, actual } = failure;
      return problem(
        'revision-mismatch',
        `The stream is at revision ${actual}, not at ${expected}: read it again, and decide again.`,
        {
          errors: [{ header: 'If-Match', detail: `is ${expected}, and the stream is at ${actual}` }],
          facts: { expected, actual },
          headers: { ETag: `"${actual}"` },
        },
      );
    }
    case 'contended':
      return problem(
        'contended',
        'Others kept writing to the same stream: nothing was recorded. Send it again with the same key.',
        { headers: retrySoon },
      );
    case 'beyond-head': {
      const { pointer, sequence, head } = failure;
      return problem('beyond-head', `The log ends at #${head}: there is no #${sequence}.`, {
        errors: [{ pointer, detail: `#${sequence} is beyond the end of the log` }],
        facts: { sequence, head },
      });
    }
    case 'views-behind': {
      const { sequence } = failure;
      return problem(
        'view-behind',
        `This server has not read the log to #${sequence} yet, as the rules of this act need: nothing was recorded. Send it again with the same key.`,
        { facts: { sequence }, headers: retrySoon },
      );
    }
    case 'recorded-at':
      return problem('recorded-at-refused', failure.detail, {
        errors: [{ header: 'Recorded-At', detail: failure.detail }],
        facts: { logTime: failure.logTime },
      });
    case 'too-large':
      return problem('entry-too-large', failure.detail);
  }
}
