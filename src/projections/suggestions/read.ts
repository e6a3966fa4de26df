import { openedAs } from '../../domain/decision/evolve/terms.ts';
import { type Instant, toMilliseconds, type Uuid } from '../../domain/id.ts';
import type { RaisedSuggestion } from '../../domain/knowledge.ts';
import { type Reference, referenceTo } from '../../domain/reference.ts';
import { type Said, saidAs } from '../../domain/said.ts';
import { firstLine } from '../../domain/text.ts';
import { type Proposal, type WatchRule, watchRules } from '../../domain/watch-rules.ts';
import type { Page, Past, Place, RowsAt } from '../engine/view.ts';
import { filteredPage } from '../filtered-page.ts';
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
  readonly anomalies: readonly Reference[];
  readonly status: 'suggested' | Fate['how'];
  readonly raised: Raised;
  readonly proposal: Proposal;
  readonly fate: Fate | null;
  readonly dismissed: (Said & { readonly reason: string; readonly because: readonly Reference[] }) | null;
};

const ruleOf = (row: SuggestionRow): WatchRule | null =>
  Object.values(watchRules).find(({ id }) => id === row.rule) ?? null;

function suggestionShown(row: SuggestionRow): SuggestionShown {
  const { id, about, anomalies, raised, proposal, dismissed } = row;
  const fate = row.fate ?? row.held[0] ?? null;
  const status = fate?.how ?? 'suggested';
  return { id, rule: ruleOf(row), about, anomalies, status, raised, proposal, fate, dismissed };
}

/** Whether the clock is past what it waits for. */
const isRaised = ({ from }: SuggestionRow, time: number): boolean => from === null || from < time;

/** Every suggestion that was raised by now: those that stand as on the pending board, then the others by when they were raised. */
export function readSuggestions(
  past: Past,
  now: Instant,
  { status }: { readonly status?: SuggestionShown['status'] | undefined },
  page: { readonly limit: number; readonly after?: Place },
): { readonly items: readonly SuggestionShown[]; readonly next: Place | null } {
  const time = toMilliseconds(now);
  const tell = ({ value }: { readonly value: unknown }): SuggestionShown | undefined => {
    const row = rowOf<SuggestionRow>(value);
    if (!isRaised(row, time)) return undefined;
    const shown = suggestionShown(row);
    return status === undefined || shown.status === status ? shown : undefined;
  };
  const rows = past.rows(suggestions.name);
  return filteredPage({ page: (limit, after) => pageOf(rows, limit, after) }, page, tell);
}

/** A page of those that stand, and when there are no more, of those that do no longer. */
function pageOf(rows: RowsAt, limit: number, after: Place | undefined): Page {
  const standing = after?.order === allSettled ? [] : rows.page(limit, after).items;
  const items = standing.length > 0 ? standing : settledAfter(rows, limit, after);
  const last = items.at(-1);
  return { items, next: last === undefined ? null : { order: last.order, key: last.key } };
}

function settledAfter(rows: RowsAt, limit: number, after: Place | undefined): Page['items'] {
  const settled = rows.range(allSettled, limit, after?.order === allSettled ? after.key : undefined);
  const found = rows.getAll(settled.map(({ value }) => rowOf<string>(value)));
  return settled.map(({ key, value }) => ({ key, order: allSettled, value: found.get(rowOf<string>(value)) ?? null }));
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

/** The suggestion that a decision was opened from; null: from none. */
export function suggestionOf(past: Past, decision: Reference): Suggested | null {
  const row = past.rows(suggestions.name).get(keys.suggestion(decision.slice('decision/'.length)));
  return row === undefined ? null : suggestedIn(rowOf<SuggestionRow>(row));
}

/** As the pending board shows it: the decision as it would be opened, under the reference that it would have. */
export function suggestedDecision({ id, proposal, raised }: SuggestionRow): PendingDecision {
  const { question, ...terms } = proposal;
  const facts = { ...terms, question, title: firstLine(question), scope: [...terms.scope], awaits: null, polled: null };
  const state = openedAs(referenceTo('decision', id), facts, saidAs(raised));
  return { ...pendingDecision(state, [], [], []), status: 'suggested' };
}
