import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { type Said, saidIn } from '../../domain/said.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import type { Past } from '../engine/view.ts';
import { entryAsItStands, type Standing } from '../records/cited.ts';
import { headlineOf } from '../timeline/headline.ts';
import { titleOf } from '../title-of.ts';

/** An entry in the basis of an act. */
export interface EntryOnRecord {
  readonly sequence: number;
  readonly type: string;
  readonly thing: Reference;
  readonly headline: string;
  readonly said: Said;
  /** Whether it was corrected or voided since. */
  readonly asItStands: Standing;
}

export const entryOnRecord = (past: Past, entry: Entry): EntryOnRecord => ({
  sequence: entry.sequence,
  type: entry.type,
  thing: thingRecordedIn(entry),
  headline: headlineOf(entry, (reference) => titleOf(past, reference)),
  said: saidIn(entry),
  asItStands: entryAsItStands(entry.sequence, past),
});
