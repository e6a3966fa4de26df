import { type Rejection, type Result, reject } from './decider.ts';

/** Whoever loads a stream answers before that where it is empty; a decider refuses all the same, to be total. */
export const notOnRecord = (what: string): Result<never, Rejection> =>
  reject('not-on-record', `There is no such ${what} on record.`);
