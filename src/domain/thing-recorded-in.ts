import type { Entry } from './event.ts';
import type { Reference } from './reference.ts';
import { thingOf } from './stream.ts';

/** The thing that an entry's stream is the record of. */
export function thingRecordedIn(entry: Entry): Reference {
  const thing = thingOf(entry.stream);
  if (thing === undefined) throw new Error(`a ${entry.type} in the stream ${entry.stream}, which is of no thing`);
  return thing;
}
