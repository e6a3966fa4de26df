import { setTimeout as sleepFor } from 'node:timers/promises';
import { asksKnowledge } from '../domain/asks-knowledge.ts';
import { referencesInCorrection } from '../domain/correction/references.ts';
import { err, ok, type Result } from '../domain/decider.ts';
import type { Entry } from '../domain/event.ts';
import { type Knowledge, knowsNothing } from '../domain/knowledge.ts';
import type { LogClock } from '../domain/log/log-opened.ts';
import { decodeEntry, refuseBroken } from '../domain/stored.ts';
import { ConcurrencyError, type EventStore, LimitExceededError, type StoredEvent } from '../store/event-store.ts';
import { createTurns } from '../store/turns.ts';
import { appendSurely, longestRepeating } from './append-surely.ts';
import { createCheckReferences } from './check-references.ts';
import type { Clock, Random, Sleep } from './clock-and-random.ts';
import type { Accepted, CommandFailure, CommandRequest } from './command-request.ts';
import { decide } from './decide.ts';
import { envelope } from './envelope.ts';
import type { KnowledgeSource } from './knowledge-source.ts';
import { createRecordedAt } from './recorded-at.ts';
import { entriesIn, type PlacedSequence, sequencesIn } from './sequences-in.ts';
import { storedAnswer } from './stored-answer.ts';
import { waitForSequence } from './wait-for-sequence.ts';

export interface CommandHandlerOptions {
  readonly store: EventStore;
  /** The clock of the log, as its first event says. */
  readonly logClock: LogClock;
  readonly now: Clock;
  readonly random: Random;
  readonly knowledge: KnowledgeSource;
  /** How long what lies beyond the local head, or the views behind it, is waited for, in milliseconds. */
  readonly patience: number;
  readonly sleep?: Sleep;
}

/**
 * Takes one command into the log, or says why not; then nothing was appended.
 * @throws StoreUnavailableError: nothing was appended; OutcomeUnknownError: repeating the command finds out whether it
 * was; UnknownEventError, CorruptLogError, InvalidEventError: the log or Holdpoint itself is at fault
 */
export type HandleCommand = (request: CommandRequest) => Promise<Result<Accepted, CommandFailure>>;

// Against the writes of other processes between reading and appending; in each round one of them gets on.
const attempts = 10;
const attemptDelay = 5;

export function createCommandHandler(options: CommandHandlerOptions): HandleCommand {
  const { store, logClock, now, random, knowledge, patience, sleep = sleepFor } = options;
  // Where the store doesn't answer, each of them finds that out by itself: whoever waits behind many is told before.
  const inTurn = createTurns(longestRepeating);
  const recordedAt = createRecordedAt({ log: store.log, logClock, now });
  const checkReferences = createCheckReferences(store);

  /**
   * @param named places in the log that the request names
   * @param stored the request's stream, up to some revision; what is accepted is appended right there
   */
  async function attempt(
    request: CommandRequest,
    named: readonly PlacedSequence[],
    stored: readonly StoredEvent[],
  ): Promise<Result<Accepted, CommandFailure>> {
    const { stream } = request;
    const repeated = storedAnswer(stored, request);
    if (repeated !== undefined) return repeated;
    const refusal = whyNotHere(request, stored.length - 1);
    if (refusal !== undefined) return err(refusal);

    const history = stored.map(decodeEntry);
    recordedAt.see(history);
    const time = recordedAt.of(request.recordedAt);
    if (!time.ok) return time;
    const origins = await checkReferences(stream, request.references, named);
    if (!origins.ok) return origins;
    const known = await knownFor(request);
    if (!known.ok) return known;
    const decided = telling(history, () => decide(request, history, time.value, origins.value, known.value));
    if (!decided.ok) return err({ kind: 'rejected', rejection: decided.error });
    const corrected = decided.value.flatMap((event) => referencesInCorrection(event, history));
    if (corrected.length > 0) {
      const checked = await checkReferences(stream, corrected, entriesIn(corrected));
      if (!checked.ok) return checked;
    }

    const events = envelope(request, decided.value, time.value, random);
    const appended = await appendSurely(store, stream, stored.length - 1, events, sleep);
    const entries = appended.map(decodeEntry);
    recordedAt.see(entries);
    // The salt tells our own append from the same command's, or another's under the same key, that came before it.
    if (appended[0]?.data === events[0]?.data) return ok({ entries, repeated: false });
    const first = storedAnswer(await store.readStream(stream), request);
    if (first === undefined) throw new Error(`${stream} took command ${request.commandId}, but doesn't hold it`);
    return first;
  }

  /** As the local log was after the stream was read: so nothing of the stream itself can be missing. */
  async function knownFor({ command }: CommandRequest): Promise<Result<Knowledge, CommandFailure>> {
    if (!asksKnowledge(command)) return ok(knowsNothing);
    const { sequence } = store.log.head();
    const known = await knowledge(sequence, patience);
    return known === undefined ? err({ kind: 'views-behind', sequence }) : ok(known);
  }

  /**
   * First on the stream as this process has it, which may lack its end: only a stream that ends there takes the append,
   * so that an acceptance is as good as any. A refusal is not: the store of record has the last word.
   */
  async function handle(
    request: CommandRequest,
    named: readonly PlacedSequence[],
  ): Promise<Result<Accepted, CommandFailure>> {
    const { stream } = request;
    for (let round = 0; round < attempts; round += 1) {
      const isFirst = round === 0;
      if (round > 1) await sleep(round * attemptDelay);
      try {
        const found = await (isFirst ? store.firstLook(stream) : store.readStream(stream));
        const result = await attempt(request, named, found);
        if (result.ok || !isFirst) return result;
      } catch (error) {
        if (error instanceof ConcurrencyError) continue;
        if (!(error instanceof LimitExceededError)) throw error;
        if (!isFirst) return err({ kind: 'too-large', detail: error.message });
      }
    }
    return err({ kind: 'contended', stream: request.stream });
  }

  return async (request) => {
    const named = sequencesIn(request);
    const latest = Math.max(0, ...named.map(({ sequence }) => sequence));
    // Before its turn comes, so that nobody else waits for what only this command names.
    if (latest > store.log.head().sequence) await waitForSequence(store.log, latest, patience);
    return inTurn(request.stream, () => handle(request, named));
  };
}

/** What failed on facts that are not what their type says is told with the entry that holds them. */
function telling<Found>(history: readonly Entry[], find: () => Found): Found {
  try {
    return find();
  } catch (error) {
    history.forEach(refuseBroken);
    throw error;
  }
}

/** Whether the stream is there, and where its caller saw it. */
function whyNotHere({ stream, expects, ifMatch }: CommandRequest, revision: number): CommandFailure | undefined {
  if (expects === 'existing' && revision < 0) return { kind: 'not-found', stream };
  if (ifMatch === undefined || ifMatch === revision) return undefined;
  return { kind: 'revision-mismatch', expected: ifMatch, actual: revision };
}
