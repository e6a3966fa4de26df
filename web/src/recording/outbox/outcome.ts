import { type Problem, ProblemError } from '../../api/problem-error.ts';

/** What became of a command that was sent. */
export type Outcome =
  /** `last`: the sequence up to which a read has to go to show it. `thing`: null where nobody said what it was written to. */
  | { readonly type: 'recorded'; readonly sequence: number; readonly last: number; readonly thing: string | null }
  /** Nothing was recorded, and nothing will be unless something changes. */
  | { readonly type: 'refused'; readonly problem: Problem }
  /** Nothing was recorded; the same may be taken later. `after` in milliseconds. */
  | { readonly type: 'later'; readonly problem: Problem; readonly after: number }
  /** Whether it was recorded is found out by sending exactly the same again. */
  | { readonly type: 'unknown'; readonly why: string; readonly after: number };

/** Milliseconds, where the server doesn't say. */
const pause = 1_000;

/** Answers that say nothing of what happened to the command: an answer from elsewhere, a failure that nobody expected. */
const saysNothing = new Set(['outcome-unknown', 'internal-error', 'not-holdpoint', 'request-timeout']);

/** What a failure to get an answer means for what was sent. */
export function outcomeOf(error: unknown): Exclude<Outcome, { readonly type: 'recorded' }> {
  if (!(error instanceof ProblemError)) {
    return { type: 'unknown', why: 'The server did not answer.', after: pause };
  }
  const { problem, retryAfter } = error;
  const after = retryAfter ?? pause;
  if (saysNothing.has(problem.code)) return { type: 'unknown', why: problem.detail, after };
  return problem.status === 503 ? { type: 'later', problem, after } : { type: 'refused', problem };
}
