import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { decodeEntry, readEntry, type Stored, UnknownEventError } from '../../domain/stored.ts';
import { thingOf } from '../../domain/stream.ts';

/** An entry as the API shows it; salts and request hashes are the store's business. */
export type EntryJson = {
  readonly sequence: number;
  readonly id: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly thing: Reference | null;
  readonly stream: string;
  readonly revision: number;
  readonly facts: unknown;
} & Omit<Entry['metadata'], 'salt' | 'requestHash' | 'schemaVersion'>;

export function entryJson(entry: Entry): EntryJson {
  const { salt: _salt, requestHash: _requestHash, schemaVersion, ...said } = entry.metadata;
  const { sequence, id, type, stream, revision, facts } = entry;
  return { sequence, id, type, schemaVersion, thing: thingOf(stream) ?? null, stream, revision, facts, ...said };
}

/** In the newest version of its schema; as stored where this Holdpoint doesn't know the type, so that nothing is hidden. */
export function shownEntry(stored: Stored): EntryJson {
  try {
    return entryJson(decodeEntry(stored));
  } catch (error) {
    if (error instanceof UnknownEventError) return entryJson(readEntry(stored));
    throw error;
  }
}
