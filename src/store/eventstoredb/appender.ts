import {
  type AppendResult,
  type EventData,
  type EventStoreDBClient,
  MaxAppendSizeExceededError,
  NO_STREAM,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { LimitExceededError, noStream, OutcomeUnknownError, StoreUnavailableError } from '../event-store.ts';
import { isDeleted, isNobodyFound, isRefusal, leavesClientUseless, NoAnswerError, reasonOf } from './client-error.ts';
import { leaveLeaderless } from './leave-leaderless.ts';
import { slots } from './slots.ts';
import { waves } from './waves.ts';
import { isLeaderless, refusedTo } from './why-away.ts';
import { within } from './within.ts';

/** What the server said: it took the events (or had them), the stream is elsewhere, or it is gone for good. */
export type Answer =
  | { readonly kind: 'appended'; readonly result: AppendResult }
  | { readonly kind: 'elsewhere'; readonly revision: number }
  | { readonly kind: 'deleted' };

/**
 * One attempt to append, with an exact expected revision.
 * @param sending called when it is sent, which may be together with others
 * @throws OutcomeUnknownError, StoreUnavailableError (nothing was sent), LimitExceededError
 */
export type AttemptAppend = (
  name: string,
  expectedRevision: number,
  events: EventData[],
  sending?: () => void,
) => Promise<Answer>;

// A server does more of them at once than this many gain from. What it never answers must end somewhere, too.
const unanswered = 64;
/** Milliseconds that appends wait for those before them at most, to be sent together: more than a busy server needs. */
const longestWave = 100;

/**
 * Appends through a client that does nothing else. The client keeps its appends in flight in one place for the whole
 * process, and when their stream fails it forgets them all: so there is one stream at a time, which no failure of a read
 * takes a second one beside.
 */
export function createAppender(
  connect: () => EventStoreDBClient,
  milliseconds: number,
  whyAlone: () => Promise<string | undefined> = async () => undefined,
  isLed: () => Promise<boolean> = async () => false,
) {
  let client = connect();
  const leaderless = leaveLeaderless(isLed, renew);
  /** Why a cluster left the last append that had no answer without one, as far as is known. */
  let alone: string | undefined;
  let asking: Promise<void> | undefined;
  const { take } = slots(unanswered);
  const { join } = waves(longestWave, unanswered);

  function renew(used: EventStoreDBClient): void {
    if (used !== client) return;
    try {
      client = connect();
    } catch {
      // A file of certificates that is being changed: this one fails again, and is renewed then.
      return;
    }
    used.dispose().catch(() => undefined);
  }

  /** An attempt keeps its slot until the client is done with it, which may be after we have given it up. */
  async function send(...[name, expectedRevision, events, sending]: Parameters<AttemptAppend>): Promise<AppendResult> {
    const back = await join();
    const release = await take(milliseconds);
    if (release === undefined) {
      // Every slot waits for an answer that is overdue. Their outcome is unknown to whoever sent them already.
      back();
      client.dispose().catch(() => undefined);
      throw new StoreUnavailableError(`EventStoreDB has not answered ${unanswered} appends.`);
    }
    sending?.();
    const used = client;
    const appended = used.appendToStream(name, events, {
      expectedRevision: expectedRevision === noStream ? NO_STREAM : BigInt(expectedRevision),
      // No credentials: with them the client would send each append by itself, unbatched. They are the connection's.
      // A node that doesn't lead says so at once; otherwise it passes the append on, and says nothing if nobody leads.
      requiresLeader: true,
    });
    appended
      .then(leaderless.answered, (error: unknown) => {
        if (leavesClientUseless(error)) renew(used);
        else leaderless.failed(used, error);
      })
      .finally(release);
    return within(milliseconds, appended).finally(back);
  }

  /** Without waiting for it: who sends the append again hears it. */
  function whyUnanswered(error: NoAnswerError): string {
    asking ??= whyAlone()
      .catch(() => undefined)
      .then((said) => {
        alone = said;
        asking = undefined;
      });
    return alone ?? reasonOf(error);
  }

  const attempt: AttemptAppend = async (...asked) => {
    try {
      return { kind: 'appended', result: await send(...asked) };
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) {
        return { kind: 'elsewhere', revision: revisionOf(error.actualVersion) };
      }
      if (isDeleted(error)) return { kind: 'deleted' };
      if (error instanceof StoreUnavailableError) throw error;
      if (error instanceof MaxAppendSizeExceededError) {
        throw new LimitExceededError(`This EventStoreDB takes at most ${error.maxAppendSize} bytes an append.`);
      }
      if (isRefusal(error)) {
        throw new StoreUnavailableError(refusedTo('write to', asked[0], reasonOf(error)), { cause: error });
      }
      if (isNobodyFound(error))
        throw new StoreUnavailableError('No node of EventStoreDB says who leads.', { cause: error });
      const reason = error instanceof NoAnswerError ? whyUnanswered(error) : reasonOf(error);
      const why = isLeaderless(reason) ? 'it has no leader now' : reason;
      throw new OutcomeUnknownError(`Whether EventStoreDB took an append is not known: ${why}.`, { cause: error });
    }
  };

  async function dispose(): Promise<void> {
    await asking;
    await leaderless.settled();
    await client.dispose();
  }

  return { attempt, dispose };
}

const revisionOf = (actual: bigint | string): number => (typeof actual === 'bigint' ? Number(actual) : noStream);
