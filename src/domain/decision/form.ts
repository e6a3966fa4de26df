import { type Rejection, type Result, reject } from '../decider.ts';
import type { Reference } from '../reference.ts';
import type { Said } from '../said.ts';
import type { Decision } from './state.ts';

/** The entry that made the decision what it is; null while it is open. */
export function statusSince({ status, taken, lapsed, supersessions, rescinded }: Decision): Said | null {
  switch (status) {
    case 'open':
      return null;
    case 'taken':
      return taken;
    case 'lapsed':
      return lapsed;
    case 'superseded':
      return supersessions.at(-1) ?? null;
    case 'rescinded':
      return rescinded;
  }
}

export const entryReference = ({ sequence }: Said): Reference => `entry/${sequence}` as Reference;

function statusFacts(state: Decision) {
  const since = statusSince(state);
  return { status: state.status, entry: since && entryReference(since) };
}

/** Deciding, deferring, lapsing, and what leads there: only while it is open. */
export const refuseUnlessOpen = (state: Decision): Result<never, Rejection> | undefined =>
  state.status === 'open'
    ? undefined
    : reject(
        'not-open',
        `This decision is ${state.status}: only one that is open can be changed so.`,
        statusFacts(state),
      );

/** Review, reaffirmation, supersession, rescission: only what is taken, and not over since. */
export const refuseUnlessTaken = (state: Decision): Result<never, Rejection> | undefined =>
  state.status === 'taken'
    ? undefined
    : reject('not-taken', `This decision is ${state.status}: that is for one that is taken.`, statusFacts(state));

/** An authority changes, and a term that nobody stated is named, until it lapsed, was superseded or rescinded. */
export const refuseWhenOver = (state: Decision): Result<never, Rejection> | undefined =>
  state.status === 'open' || state.status === 'taken'
    ? undefined
    : reject('decision-over', `This decision is ${state.status}: its terms stay as they are.`, statusFacts(state));
