import type { Outcome } from './outcome.ts';
import { sendUntilKnown } from './send.ts';
import type { Request, Unsent } from './unsent.ts';
import { outbox } from './use-outbox.ts';

/**
 * Sends what isn't recorded yet, and keeps what became of it: until an answer says otherwise it counts as unknown, so
 * that whatever happens to this page, the same request with the same key is what is sent the next time.
 */
export async function settle(unsent: Unsent, request: Request, again: (outcome: Outcome) => void): Promise<Outcome> {
  const sent: Unsent = { ...unsent, request, state: 'unknown', why: 'It was being sent.' };
  outbox.put(sent);
  const outcome = await sendUntilKnown(request, again);
  switch (outcome.type) {
    case 'recorded':
      outbox.remove(unsent.id);
      break;
    case 'refused':
      outbox.put({ ...sent, state: 'refused', why: outcome.problem.detail });
      break;
    case 'later':
      outbox.put({ ...sent, state: 'waiting', why: outcome.problem.detail });
      break;
    case 'unknown':
      outbox.put({ ...sent, why: outcome.why });
      break;
    default:
      return outcome satisfies never;
  }
  return outcome;
}
