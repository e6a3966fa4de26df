import { spaced } from '../../domain/spaced.ts';
import { type ProblemCode, problemCodes } from './problem-codes.ts';

/** One fault of a request: where it is (RFC 6901 into the body, or a parameter's or header's name) and what it is. */
export interface Fault {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly header?: string;
  readonly detail: string;
}

interface More {
  readonly errors?: readonly Fault[];
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown wherever a request can't be answered as asked; the error handler writes it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: string;
  readonly status: number;
  readonly more: More;

  constructor(code: string, status: number, detail: string, more: More = {}) {
    super(detail);
    this.code = code;
    this.status = status;
    this.more = more;
  }
}

export const problem = (code: ProblemCode, detail: string, more?: More): ProblemError =>
  new ProblemError(code, problemCodes[code], detail, more);

/** `revision-mismatch` is titled "Revision mismatch". */
const titleOf = (code: string): string => {
  const words = spaced(code);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** RFC 9457. `type` is a page of this server; `facts` are what explains a refusal, as data. */
export function problemBody(error: ProblemError, requestId: string | undefined): Readonly<Record<string, unknown>> {
  return {
    type: `/problems/${error.code}`,
    title: titleOf(error.code),
    status: error.status,
    detail: error.message,
    code: error.code,
    ...(error.more.errors === undefined ? {} : { errors: error.more.errors }),
    ...(error.more.facts === undefined ? {} : { facts: error.more.facts }),
    ...(requestId === undefined ? {} : { requestId }),
  };
}
