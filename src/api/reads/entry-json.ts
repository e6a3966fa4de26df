import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Stored, showEntry } from '../../domain/stored.ts';
import { thingOf } from '../../domain/stream.ts';

/** An entry as the API shows it; salts and request hashes are the store's business. */
export type EntryJson = {
  readonly sequence: number;
  readonly id: string;
  readonly type: string;
  /** In which it is stored; the facts are in the newest. */
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

export const shownEntry = (stored: Stored): EntryJson => entryJson(showEntry(stored));
