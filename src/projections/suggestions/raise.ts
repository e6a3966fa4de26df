import type { Entry } from '../../domain/event.ts';
import type { Reference } from '../../domain/reference.ts';
import { saidIn } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import { thingRecordedIn } from '../../domain/thing-recorded-in.ts';
import type { Proposal, WatchRule } from '../../domain/watch-rules.ts';
import type { Change, Rows, StreamStates } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { type Fate, keys, type SuggestionRow } from './row.ts';
import { putSuggestion, watch } from './settle.ts';
import { suggestionId } from './suggestion-id.ts';

/** An entry that may raise suggestions, with all that is known at it. */
export interface Seen {
  readonly entry: Entry;
  readonly logTime: number;
  readonly rows: Rows;
  readonly states: StreamStates;
}

export const seenAt = ({ entry, logTime }: Change, rows: Rows, states: StreamStates): Seen => ({
  entry,
  logTime,
  rows,
  states,
});

/** `from`: it is raised once the clock is past this, in milliseconds since 1970; null: at once. */
export function raise(
  rule: WatchRule,
  about: Reference,
  proposal: Proposal,
  {
    entry,
    rows,
    states,
    anomalies,
    from = null,
  }: Seen & { readonly anomalies: readonly Reference[]; readonly from?: number | null },
): void {
  // Somebody is deciding it already: no more may come of it, unless its time is still to come.
  const held = decidedBy(about, rows, states);
  if (held.length > 0 && from === null) return;
  const id = suggestionId(entry.id, rule.id, about);
  const raised = { ...saidIn(entry), type: entry.type, thing: thingRecordedIn(entry) };
  const { commandId } = entry.metadata;
  const row: SuggestionRow = {
    id,
    rule: rule.id,
    about,
    anomalies,
    raised,
    commandId,
    from,
    held,
    proposal,
    fate: null,
    dismissed: null,
  };
  watch(row, anomalies[0] ?? null, rows);
  putSuggestion(row, rows);
}

/** The open decisions about the same, the first to be so first, each with the entry that said what it is about. */
function decidedBy(about: Reference, rows: Rows, states: StreamStates): readonly Fate[] {
  return rows
    .withPrefix(keys.open(about))
    .flatMap(({ value }): readonly Fate[] => {
      const thing = rowOf<Reference>(value);
      const stream = streamOf(thing);
      const said = stream === undefined ? null : (states.get('decision', stream)?.terms.scope.said ?? null);
      return said === null ? [] : [{ how: 'covered', thing, said }];
    })
    .sort((left, right) => left.said.sequence - right.said.sequence);
}
