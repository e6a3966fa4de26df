import { CorruptLogError } from '../event-store.ts';
import { recordedAtOf } from '../recorded-at.ts';
import { toEvent } from './event-bytes.ts';
import type { PlacedEvent } from './mirror-file.ts';
import type { StoredNames } from './stored-names.ts';
import { streamDeleted } from './stream-deleted.ts';
import type { RecordedInAll } from './unparsed.ts';

// What the server itself writes at the end of a stream that was deleted for good.
const tombstone = '$streamDeleted';

/**
 * An event of one of the log's streams, known type or not, as the mirror keeps it.
 * @throws CorruptLogError for what is none of Holdpoint's
 */
export function placed(recorded: RecordedInAll, names: StoredNames): PlacedEvent {
  const stream = names.streamOf(recorded.streamId);
  if (recorded.type === tombstone) throw new CorruptLogError(streamDeleted(names.of(stream)));
  const revision = Number(recorded.revision);
  const event = toEvent(recorded);
  try {
    return { stream, revision, position: recorded.position, recordedAt: recordedAtOf(event.metadata), event };
  } catch (cause) {
    throw new CorruptLogError(
      `Revision ${revision} of ${names.of(stream)} in EventStoreDB was not written by Holdpoint (it has no recordedAt): restore the server from a backup, and let nobody else write to the streams ${names.prefix}*.`,
      { cause },
    );
  }
}
