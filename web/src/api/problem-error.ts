import type { components } from './schema.generated.ts';

export type Problem = components['schemas']['Problem'];

/** An answer that is a problem (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;
  /** Milliseconds after which the server asks to be asked again. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null = null) {
    super(problem.detail);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** No answer at all: the server or the way to it is gone. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';

  constructor(cause: unknown) {
    super('The server does not answer.', { cause });
  }
}
