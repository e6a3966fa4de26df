import { ask } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { Request } from './unsent.ts';

type Recorded = components['schemas']['Recorded'] | components['schemas']['RecordedUnseen'];

/** Milliseconds after which an answer is missed. */
const patience = 15_000;

/** Sends a command once. Never throws: what went wrong is part of what became of it. */
async function send({ key, path, body, recordedAt }: Request): Promise<Outcome> {
  try {
    const response = await ask(`/v1${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Idempotency-Key': key,
        ...(recordedAt !== undefined && { 'Recorded-At': recordedAt }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    const answer = (await response.json()) as Recorded;
    const last = Number(response.headers.get('Log-Sequence') ?? answer.sequence);
    // 202: it is recorded, and the server's views come after it.
    return { type: 'recorded', sequence: answer.sequence, last, thing: 'thing' in answer ? answer.thing : null };
  } catch (error) {
    return outcomeOf(error);
  }
}

/**
 * Sends a command with the same key until it is known what became of it, a few times.
 * @param again told before each repetition, with what became of the last one
 */
export async function sendUntilKnown(
  request: Request,
  again: (outcome: Outcome) => void,
  { tries = 3, sending = send, wait = waitFor } = {},
): Promise<Outcome> {
  let outcome = await sending(request);
  for (let tried = 1; tried < tries; tried += 1) {
    if (outcome.type === 'recorded' || outcome.type === 'refused') break;
    again(outcome);
    await wait(Math.min(outcome.after * tried, 10_000));
    outcome = await sending(request);
  }
  return outcome;
}

const waitFor = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
