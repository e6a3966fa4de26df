import type { Request, Response } from 'express';
import type * as z from 'zod';
import { type Instant, toInstant, toMilliseconds } from '../../domain/id.ts';
import type { Past } from '../../projections/engine/view.ts';
import type { LocalLog } from '../../store/event-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { problem } from '../problems/problem.ts';
import type { momentParameters } from './parameters.ts';

/** What a read looks at, and from when. */
export interface Moment {
  readonly past: Past;
  readonly sequence: number;
  readonly now: Instant;
}

type Asked = z.infer<typeof momentParameters>;

/**
 * Waits until the views have read up to a sequence.
 * @throws ProblemError 503
 */
export async function untilViewsReach({ views, waits }: Dependencies, sequence: number): Promise<void> {
  if (await views.reach(sequence, waits.read)) return;
  throw viewBehind(views.sequence(), sequence);
}

/**
 * The same for the search index, which follows on its own.
 * @throws ProblemError 503
 */
export async function untilSearchReaches({ search, waits }: Dependencies, sequence: number): Promise<void> {
  if (await search.waitFor(sequence, waits.read)) return;
  throw viewBehind(search.head, sequence);
}

const viewBehind = (reached: number, sequence: number) =>
  problem('view-behind', `This server has read the log to #${reached}, not to #${sequence}.`, {
    facts: { sequence, reached },
    headers: { 'Retry-After': '1' },
  });

/** Undefined where no moment is asked for, which means the latest. */
function sequenceAsked({ atSequence, knownAt }: Asked, { log }: Dependencies): number | undefined {
  if (atSequence !== undefined && knownAt !== undefined) {
    throw problem('invalid-parameter', 'Either atSequence or knownAt says which moment is meant, not both.', {
      errors: [{ parameter: 'knownAt', detail: 'stands beside atSequence' }],
    });
  }
  if (knownAt === undefined) return atSequence;
  const sequence = log.sequenceAt(toMilliseconds(knownAt as Instant));
  if (sequence === 0) throw beforeTheLog('knownAt', knownAt as Instant, log.head().sequence);
  return sequence;
}

/** Before the first entry there is no log time; nothing depends on `now` where there is nothing. */
export function logTimeAt(log: LocalLog, sequence: number): Instant {
  const time = log.logTimeAt(sequence);
  return toInstant(Number.isFinite(time) ? time : 0);
}

/** Whichever parameter names it: what is no moment of this log is not found, and nothing is computed. */
export const noSuchMoment = (parameter: string, detail: string, head: number) =>
  problem('no-such-moment', detail, { errors: [{ parameter, detail: 'is no moment of this log' }], facts: { head } });

export const beforeTheLog = (parameter: string, instant: Instant, head: number) =>
  noSuchMoment(parameter, `The log begins after ${instant}.`, head);

/** What else a read names, beside the latest moment: as far as it is not on record yet, it may be on its way. */
export async function untilNamed(
  places: readonly unknown[],
  { atSequence, knownAt }: Asked,
  { views, waits }: Dependencies,
): Promise<void> {
  const last = Math.max(0, ...places.filter((place) => typeof place === 'number'));
  if (atSequence === undefined && knownAt === undefined && last > views.sequence()) await views.reach(last, waits.read);
}

/** @throws ProblemError 400, 404, 503 */
export async function momentOf(asked: Asked, dependencies: Dependencies): Promise<Moment> {
  const { log, views, logClock, now } = dependencies;
  const past = sequenceAsked(asked, dependencies);
  await untilOnRecord(asked.atSequence, dependencies);
  await untilViewsReach(dependencies, Math.max(asked.minSequence ?? 0, past ?? 0));
  const sequence = past ?? views.sequence();
  const byClock = past === undefined && logClock === 'live';
  return {
    past: views.at(sequence),
    sequence,
    now: (asked.now as Instant | undefined) ?? (byClock ? toInstant(now()) : logTimeAt(log, sequence)),
  };
}

/** Another process may have written it, or it may be on its way: what is beyond the head is waited for like what the views lack. */
async function untilOnRecord(sequence: number | undefined, { log, views, waits }: Dependencies): Promise<void> {
  if (sequence === undefined || sequence <= log.head().sequence) return;
  await views.reach(sequence, waits.read);
  const head = log.head().sequence;
  if (sequence > head) throw noSuchMoment('atSequence', `The log ends at #${head}: there is no #${sequence}.`, head);
}

/**
 * Says in headers which moment is shown: `Log-Sequence`; and of one that `knownAt` named, where exactly this answer is
 * found again, and whether it is final: nothing that comes on record later can have been known then.
 */
export function sayMoment(
  request: Request,
  response: Response,
  { knownAt }: Asked,
  { sequence, now }: Omit<Moment, 'past'>,
  { log }: Dependencies,
): void {
  response.setHeader('Log-Sequence', String(sequence));
  if (knownAt === undefined) return;
  const [path = '', search = ''] = request.originalUrl.split('?');
  const parameters = new URLSearchParams(search);
  for (const name of ['knownAt', 'minSequence']) parameters.delete(name);
  parameters.set('atSequence', String(sequence));
  parameters.set('now', now);
  response.setHeader('Content-Location', `${path}?${parameters}`);
  response.setHeader('Log-Final', String(log.head().logTime > toMilliseconds(knownAt as Instant)));
}
