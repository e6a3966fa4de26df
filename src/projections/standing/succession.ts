import type { Json, Rows, RowsAt } from '../engine/view.ts';
import { sortableTime } from './begun.ts';
import { judgementKeys, type KeptJudgement } from './judgement-rows.ts';

/**
 * Of one party's standing judgements on one subject, which governs from when on: a row where one begins to, the latest
 * first, with the order of the judgement. Later ones were judged later, or they would never govern. So who governs at a
 * time is one look, however many there are.
 */
type On = Pick<KeptJudgement, 'subject' | 'party'>;

const beginningOf = ({ subject, party }: On): string => judgementKeys.succession(subject, party);
const standingOf = ({ subject, party }: On): string => judgementKeys.standing(subject, party);

const placeOf = (on: On, begins: number): string => `${beginningOf(on)}${sortableTime(-begins)}`;

/** So many rows are read at once. */
const few = 8;

/** The one that governs at a time, in milliseconds since 1970. */
export function governorAt(rows: RowsAt, on: On, time: number): KeptJudgement | undefined {
  const [last] = beganBy(rows, on, time);
  return last === undefined ? undefined : judgementOf(rows, on, last.value);
}

/** Those that govern at a time or later, the latest first. */
export function governorsFrom(rows: Rows, on: On, time: number): readonly KeptJudgement[] {
  const found: KeptJudgement[] = [];
  for (const { value } of inOrder(rows, beginningOf(on))) {
    const judgement = judgementOf(rows, on, value);
    found.push(judgement);
    if (judgement.begins <= time) break;
  }
  return found;
}

/**
 * Takes out what stands no longer and lets in what stands now; the rows of standing judgements are so already.
 * @param latest the one that governed last
 */
export function succeed(
  rows: Rows,
  gone: readonly KeptJudgement[],
  come: readonly KeptJudgement[],
  latest: KeptJudgement | undefined,
): void {
  let last = latest;
  // What comes often governs where what goes did: then it goes unnoticed.
  for (const judgement of come) {
    comeIn(rows, judgement, last);
    if (last === undefined || judgement.order > last.order) last = judgement;
  }
  const stays = ordersOf(come);
  for (const judgement of gone) if (!stays.has(judgement.order)) goOut(rows, judgement);
}

export const ordersOf = (judgements: readonly KeptJudgement[]): ReadonlySet<string> =>
  new Set(judgements.map(({ order }) => order));

function comeIn(rows: Rows, judgement: KeptJudgement, latest?: KeptJudgement): void {
  const place = placeOf(judgement, judgement.begins);
  // Most begin after all others and were judged after them.
  if (latest === undefined || judgement.begins <= latest.begins || judgement.order < latest.order) {
    const [earlier] = beganBy(rows, judgement, judgement.begins);
    if (earlier !== undefined && String(earlier.value) > judgement.order) return;
    for (const { key, value } of inOrder(rows, beginningOf(judgement))) {
      if (key >= place) break;
      if (String(value) < judgement.order) rows.remove(key);
    }
  }
  rows.put(place, judgement.order);
}

/** Those come in again that didn't govern only because it did. */
function goOut(rows: Rows, judgement: KeptJudgement): void {
  const place = placeOf(judgement, judgement.begins);
  if (rows.get(place) !== judgement.order) return;
  rows.remove(place);
  const [earlier] = beganBy(rows, judgement, judgement.begins);
  const standing = standingOf(judgement);
  // What was judged in between begins no earlier than it did.
  const after = earlier === undefined ? undefined : `${standing}${earlier.value}`;
  for (const { key, value } of inOrder(rows, standing, after)) {
    if (key > `${standing}${judgement.order}`) break;
    comeIn(rows, value as KeptJudgement);
  }
}

const beganBy = (rows: Pick<Rows, 'range'>, on: On, time: number) =>
  rows.range(beginningOf(on), 1, placeOf(on, time + 1));

function* inOrder(rows: Rows, prefix: string, after?: string) {
  for (let page = rows.range(prefix, few, after); page.length > 0; page = rows.range(prefix, few, page.at(-1)?.key)) {
    yield* page;
  }
}

function judgementOf(rows: Pick<Rows, 'get'>, on: On, order: Json): KeptJudgement {
  const found = rows.get(`${standingOf(on)}${order}`);
  if (found === undefined) throw new RangeError(`no judgement ${order} stands on ${on.subject}`);
  return found as KeptJudgement;
}
