import type { Entry } from '../../domain/event.ts';
import { refuseBroken } from '../../domain/stored.ts';
import type { StreamName } from '../../domain/stream.ts';
import type { Past } from './view.ts';

/**
 * The same past, which refuses entries whose facts are not what their type says: for finding out which one it was that
 * something failed on.
 * @throws UnknownEventError from what hands out entries and states
 */
export function checkedPast(past: Past): Past {
  const entries = (stream: StreamName): readonly Entry[] => {
    const found = past.entries(stream);
    found.forEach(refuseBroken);
    return found;
  };
  return {
    ...past,
    entries,
    state(category, stream) {
      entries(stream);
      return past.state(category, stream);
    },
    entry(sequence) {
      const found = past.entry(sequence);
      return found && refuseBroken(found);
    },
  };
}
