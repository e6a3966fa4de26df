import { amendedParts } from '../../domain/correction/amended-parts.ts';
import { changesIn, isCorrection } from '../../domain/correction/events.ts';
import type { Entry } from '../../domain/event.ts';
import { parseReference, type Reference, wholeOf } from '../../domain/reference.ts';
import { thingOf } from '../../domain/stream.ts';
import type { Past } from '../engine/view.ts';

/** A correction or voiding, with the entry that it is of. */
export interface Amended {
  readonly how: 'corrected' | 'voided';
  readonly entry: Entry;
  /** What a correction changed; none for a voiding. */
  readonly pointers: readonly string[];
}

/** What an entry corrected or voided in its stream; undefined for any other. */
export function amendedBy(past: Past, entry: Entry): Amended | undefined {
  if (!isCorrection(entry)) return undefined;
  const amended = past.entries(entry.stream).find(({ revision }) => revision === entry.facts.revision);
  if (amended === undefined) return undefined;
  const how = entry.type === 'EntryVoided' ? 'voided' : 'corrected';
  return { how, entry: amended, pointers: changesIn(entry).map(({ pointer }) => pointer) };
}

/** Whether that changed a thing, a part of one or an entry. A part is on record by the entry that declares it. */
export function isAmended({ entry, pointers }: Amended, reference: Reference): boolean {
  const parsed = parseReference(reference);
  if (parsed === undefined) return false;
  if (parsed.kind === 'entry') return parsed.sequence === entry.sequence;
  if (thingOf(entry.stream) !== wholeOf(reference)) return false;
  return parsed.part === undefined || amendedParts(entry, pointers).includes(reference);
}
