import { openedAs } from '../../domain/decision/evolve/terms.ts';
import { type Instant, toMilliseconds, type Uuid } from '../../domain/id.ts';
import type { RaisedSuggestion } from '../../domain/knowledge.ts';
import { type Reference, referenceTo } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { firstLine } from '../../domain/text.ts';
import { type Proposal, type WatchRule, watchRules } from '../../domain/watch-rules.ts';
import type { Past, Place, RowsAt } from '../engine/view.ts';
import { type PendingDecision, pendingDecision } from '../pending-decisions/row.ts';
import { rowOf } from '../plain.ts';
import { allSettled, type Fate, keys, type SuggestionRow } from './row.ts';
import { suggestions } from './view.ts';

/** What raised a suggestion. */
export type Raised = Said & { readonly type: string; readonly thing: Reference };

/** A suggestion with what became of it. */
export type SuggestionShown = {
  readonly id: Uuid;
  /** Null where this Holdpoint has no such rule any longer. */
  readonly rule: WatchRule | null;
  readonly about: Reference;
  readonly status: 'suggested' | Fate['how'];
  readonly raised: Raised;
  readonly proposal: Proposal;
  readonly fate: Fate | null;
  readonly dismissed: (Said & { readonly reason: string; readonly because: readonly Reference[] }) | null;
};

const ruleOf = (row: SuggestionRow): WatchRule | null =>
  Object.values(watchRules).find(({ id }) => id === row.rule) ?? null;

function suggestionShown(row: SuggestionRow): SuggestionShown {
  const { id, about, raised, proposal, fate, dismissed } = row;
  return { id, rule: ruleOf(row), about, status: fate?.how ?? 'suggested', raised, proposal, fate, dismissed };
}

/** Whether the clock is past what it waits for. */
const isRaised = ({ from }: SuggestionRow, time: number): boolean => from === null || from < time;

// A page may hold fewer than asked for where few fit the filter: its `next` goes on.
const mostLookedAt = 2_000;
const chunk = 200;

/** Every suggestion that was raised by now: those that stand as on the pending board, then the others by when they were raised. */
export function readSuggestions(
  past: Past,
  now: Instant,
  { status }: { readonly status?: SuggestionShown['status'] | undefined },
  page: { readonly limit: number; readonly after?: Place },
): { readonly items: readonly SuggestionShown[]; readonly next: Place | null } {
  const rows = past.rows(suggestions.name);
  const time = toMilliseconds(now);
  const items: SuggestionShown[] = [];
  let place = page.after;
  for (let lookedAt = 0; lookedAt < mostLookedAt; ) {
    const found = chunkAfter(rows, place);
    if (found.length === 0) return { items, next: null };
    for (const { row, ...here } of found) {
      if (items.length === page.limit) return { items, next: place ?? null };
      place = here;
      if (!isRaised(row, time)) continue;
      const shown = suggestionShown(row);
      if (status === undefined || shown.status === status) items.push(shown);
    }
    lookedAt += found.length;
  }
  return { items, next: place ?? null };
}

type Found = Place & { readonly row: SuggestionRow };

/** Those that stand, and when there are no more, those that do no longer. */
function chunkAfter(rows: RowsAt, after: Place | undefined): readonly Found[] {
  const standing =
    after?.order === allSettled
      ? []
      : rows
          .page(chunk, after)
          .items.map(({ key, order, value }) => ({ key, order, row: rowOf<SuggestionRow>(value) }));
  if (standing.length > 0) return standing;
  const settled = rows.range(allSettled, chunk, after?.order === allSettled ? after.key : undefined);
  const found = rows.getAll(settled.map(({ value }) => rowOf<string>(value)));
  return settled.map(({ key, value }) => ({
    key,
    order: allSettled,
    row: rowOf<SuggestionRow>(found.get(rowOf<string>(value))),
  }));
}

/** One suggestion; undefined where no rule had raised it by now. */
export function suggestionAt(past: Past, now: Instant, id: string): SuggestionShown | undefined {
  const row = past.rows(suggestions.name).get(keys.suggestion(id));
  if (row === undefined) return undefined;
  const found = rowOf<SuggestionRow>(row);
  return isRaised(found, toMilliseconds(now)) ? suggestionShown(found) : undefined;
}

/** What a command may know of one. */
export function raisedSuggestion(past: Past, id: Uuid, at: Instant): RaisedSuggestion | undefined {
  const found = suggestionAt(past, at, id);
  if (found === undefined || found.rule === null) return undefined;
  const { rule, raised, proposal } = found;
  const raisedBy = `entry/${raised.sequence}` as Reference;
  return { rule: rule.id, question: proposal.question, raisedBy, about: proposal.scope };
}

/** What is beside the proposed terms on the pending board. */
export type Suggested = { readonly id: Uuid; readonly rule: WatchRule | null; readonly raised: Raised };

export const suggestedIn = (row: SuggestionRow): Suggested => ({ id: row.id, rule: ruleOf(row), raised: row.raised });

/** As the pending board shows it: the decision as it would be opened, under the reference that it would have. */
export function suggestedDecision({ id, proposal, raised }: SuggestionRow): PendingDecision {
  const { question, ...terms } = proposal;
  const facts = { ...terms, question, title: firstLine(question), scope: [...terms.scope], awaits: null, polled: null };
  const state = openedAs(referenceTo('decision', id), facts, saidAs(raised));
  return { ...pendingDecision(state, [], [], []), status: 'suggested' };
}
