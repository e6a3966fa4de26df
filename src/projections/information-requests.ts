import { latestOf } from '../domain/claimed-time.ts';
import { type Instant, toMilliseconds } from '../domain/id.ts';
import type { InformationRequest } from '../domain/information-request/evolve.ts';
import type { Reference } from '../domain/reference.ts';
import type { Change, Past, Place, Rows, RowsAt, View } from './engine/view.ts';
import { type Plain, rowOf } from './plain.ts';
import { remembering } from './records/remembering.ts';
import { endsAt, sortableSequence, sortableTime } from './standing/begun.ts';
import { type Titled, titled } from './title-of.ts';
import { asCorrected, foldCorrected, wasCorrected } from './words.ts';

export type RequestStatus = InformationRequest['status'];

type RequestRow = Plain<Omit<InformationRequest, 'answers' | 'refusals'>> & {
  /** Corrections changed something on its record; its words are shown as last corrected. */
  readonly corrected: boolean;
};
type AnswerRow = Plain<InformationRequest['answers'][number]>;
type RefusalRow = Plain<InformationRequest['refusals'][number]>;

/** What nobody answered comes first; of the rest what was declined, then what was answered, then what was withdrawn. */
const statusOrder = { unanswered: '0', declined: '1', answered: '2', withdrawn: '3' } as const;

const orderOf = ({ status, due, asked }: InformationRequest): string => {
  const time = endsAt(due);
  return `${statusOrder[status]}-${time === null ? 'none' : sortableTime(time)}-${sortableSequence(asked.sequence)}`;
};

const answersOf = (request: Reference): string => `answer/${request}/`;
const refusalsOf = (request: Reference): string => `refusal/${request}/`;

/** What is asked of whom by when; by status, then by when it is due. */
export const informationRequests: View = {
  name: 'information-requests',
  version: 3,
  reads: new Set(['informationrequest']),
  fold: (change, rows) => {
    if (change.category === 'informationrequest') foldRequest(change, rows);
  },
};

function foldRequest(change: Extract<Change, { category: 'informationrequest' }>, rows: Rows): void {
  const { before, after, thing } = change;
  foldCorrected(change, rows);
  if (after === null) return;
  const { answers, refusals, ...rest } = after;
  const row: RequestRow = { ...rest, corrected: wasCorrected(thing, rows) };
  rows.put(row.request, row, orderOf(after));
  const kept = new Set<unknown>([...(before?.answers ?? []), ...(before?.refusals ?? [])]);
  const put = (prefix: string, statements: readonly (AnswerRow | RefusalRow)[]) => {
    for (const statement of statements) {
      if (!kept.has(statement)) rows.put(`${prefix}${sortableSequence(statement.said.sequence)}`, statement);
    }
  };
  put(answersOf(after.request), answers);
  put(refusalsOf(after.request), refusals);
}

export interface RequestItem extends Omit<RequestRow, 'about'> {
  readonly about: readonly Titled[];
  readonly answers: readonly (Omit<AnswerRow, 'cites'> & { readonly cites: readonly Titled[] })[];
  readonly refusals: readonly RefusalRow[];
  /** Unanswered, and the latest instant at which it was due has passed. */
  readonly overdue: boolean;
}

export function readInformationRequests(
  whole: Past,
  now: Instant,
  asked: { readonly status?: RequestStatus | undefined },
  page: { readonly limit: number; readonly after?: Place },
): { readonly items: readonly RequestItem[]; readonly next: Place | null } {
  const past = remembering(whole);
  const rows = past.rows(informationRequests.name);
  const beginning = asked.status === undefined ? undefined : statusOrder[asked.status];
  const start = page.after ?? (beginning === undefined ? undefined : { order: beginning, key: '' });
  const { items, next } = rows.page(page.limit, start);
  const wanted = items.filter(({ order }) => beginning === undefined || order.startsWith(`${beginning}-`));
  return {
    items: wanted.map(({ value }) => itemOf(past, rows, rowOf<RequestRow>(value), toMilliseconds(now))),
    next: wanted.length < items.length ? null : next,
  };
}

function inWords(past: Past, rows: RowsAt, row: RequestRow) {
  const { request } = row;
  const state = row.corrected ? asCorrected('informationrequest', request, past) : null;
  if (state !== null) return { ...state, corrected: true };
  return {
    ...row,
    answers: rows.withPrefix(answersOf(request)).map(({ value }) => rowOf<AnswerRow>(value)),
    refusals: rows.withPrefix(refusalsOf(request)).map(({ value }) => rowOf<RefusalRow>(value)),
  };
}

function itemOf(past: Past, rows: RowsAt, row: RequestRow, now: number): RequestItem {
  const { about, status, due, answers, ...shown } = inWords(past, rows, row);
  return {
    ...shown,
    status,
    due,
    about: about.map((reference) => titled(past, reference)),
    answers: answers.map((answer) => ({ ...answer, cites: answer.cites.map((reference) => titled(past, reference)) })),
    overdue: status === 'unanswered' && due !== null && latestOf(due) < now,
  };
}
