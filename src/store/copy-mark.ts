import { StoreOpenError } from './event-store.ts';

/**
 * Says, in a store, that a copy of a log into it has begun and isn't complete. Set before the first entry is copied, and
 * taken away once the copy was compared with its source; so whoever sees the copy's first entry sees the mark.
 */
export interface CopyMark {
  isSet(): Promise<boolean>;
  /** Durable when it resolves; so is `clear`. */
  set(): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Half a log would be taken for a whole one, and what is then appended to it could never be told from the rest.
 * @throws StoreOpenError
 */
export async function refuseUnfinishedCopy(mark: CopyMark): Promise<void> {
  if (!(await mark.isSet())) return;
  throw new StoreOpenError(
    'A copy of a log into this store has begun and is not complete: run the same copy again, it goes on where it was.',
  );
}
