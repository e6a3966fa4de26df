import { type RequestItem, readInformationRequests } from '../information-requests.ts';
import { readJson } from '../json-bytes.ts';
import { type Clock, type PendingItem, readPendingDecisions } from '../pending-decisions/read.ts';
import type { PendingDecision } from '../pending-decisions/row.ts';
import { type BriefItem, type Covered, entryItem, type Part, partOf } from './part.ts';

export interface WaitingDecision
  extends BriefItem,
    Pick<PendingDecision, 'title' | 'question' | 'status' | 'authority' | 'neededBy' | 'default' | 'gaps'>,
    Clock {
  /** Why one that was taken waits again; none: it is open, or only suggested. */
  readonly reasons: PendingItem['reasons'];
  /** Null: it is on record. */
  readonly suggestion: PendingItem['suggestion'];
}

export interface OpenRequestItem
  extends BriefItem,
    Pick<RequestItem, 'title' | 'of' | 'due' | 'about' | 'asked' | 'overdue'> {}

const most = 200;

/** As the board has them: what has expired, then by needed-by. */
export function waitingDecisions(covered: Covered): Part<WaitingDecision> {
  const { written, next } = readPendingDecisions(covered.past, covered.now, { limit: most });
  const told = written.map((item) => {
    const { decision, opened, title, question, status, authority, neededBy, gaps, reasons, ...row } = readJson(item);
    const { overdue, secondsLeft, defaultInForce, expired, suggestion } = row;
    const terms = { authority, neededBy, default: row.default, gaps };
    const clock = { overdue, secondsLeft, defaultInForce, expired };
    // What is only suggested is on record by the entry that suggests it.
    const of = status === 'suggested' ? entryItem(opened.sequence) : { item: decision, sequence: opened.sequence };
    return { ...of, title, question, status, ...terms, ...clock, reasons, suggestion };
  });
  return partOf(covered, told, { all: next === null });
}

/** What nobody has answered, by when it is due. */
export function openRequests(covered: Covered): Part<OpenRequestItem> {
  const { items, next } = readInformationRequests(covered.past, covered.now, { status: 'unanswered' }, { limit: most });
  const told = items.map(({ request, asked, title, of, due, about, overdue }) => ({
    item: request,
    sequence: asked.sequence,
    ...{ title, of, due, about, asked, overdue },
  }));
  return partOf(covered, told, { all: next === null });
}
