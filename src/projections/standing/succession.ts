import type { Rows, RowsAt } from '../engine/view.ts';
import { rowOf } from '../plain.ts';
import { sortableTime } from './begun.ts';
import { judgementKeys, type KeptJudgement } from './judgement-rows.ts';

type On = Pick<KeptJudgement, 'subject' | 'party'>;

/**
 * Of one party's standing judgements on one subject, which governs from when on: a row where one begins to, the latest
 * first. Later ones were judged later, or they would never govern. So who governs at a time is one look, however many
 * there are.
 */
interface Governor {
  /** That of the judgement, which has a row of its own. */
  readonly order: string;
  /** Perhaps there are others that don't govern because it does; false: certainly not, so nothing is looked for when it goes. */
  readonly covers: boolean;
}

const beginningOf = ({ subject, party }: On): string => judgementKeys.succession(subject, party);
const standingOf = ({ subject, party }: On): string => judgementKeys.standing(subject, party);

const placeOf = (on: On, begins: number): string => `${beginningOf(on)}${sortableTime(-begins)}`;

/** So many rows are read at once. */
const few = 8;

/** The one that governs at a time, in milliseconds since 1970. */
export function governorAt(rows: RowsAt, on: On, time: number): KeptJudgement | undefined {
  const [last] = beganBy(rows, on, time);
  return last === undefined ? undefined : judgementOf(rows, on, last.order);
}

/** Those that govern at a time or later, the latest first. */
export function governorsFrom(rows: Rows, on: On, time: number): readonly KeptJudgement[] {
  const found: KeptJudgement[] = [];
  for (const { value } of inOrder(rows, beginningOf(on))) {
    const judgement = judgementOf(rows, on, rowOf<Governor>(value).order);
    found.push(judgement);
    if (judgement.begins <= time) break;
  }
  return found;
}

/**
 * Takes out what stands no longer and lets in what stands now; the rows of standing judgements are so already.
 * @param latest the one that governed last; undefined: none stood
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
    const isLast = last === undefined || (judgement.begins > last.begins && judgement.order > last.order);
    comeIn(rows, judgement, isLast);
    if (last === undefined || judgement.order > last.order) last = judgement;
  }
  const stays = ordersOf(come);
  for (const judgement of gone) if (!stays.has(judgement.order)) goOut(rows, judgement);
}

export const ordersOf = (judgements: readonly KeptJudgement[]): ReadonlySet<string> =>
  new Set(judgements.map(({ order }) => order));

/** @param isLast it begins after all others, and was judged after them: as most do */
function comeIn(rows: Rows, judgement: KeptJudgement, isLast: boolean): void {
  const { order, begins } = judgement;
  const place = placeOf(judgement, begins);
  let covers = false;
  if (!isLast) {
    const [earlier] = beganBy(rows, judgement, begins);
    if (earlier !== undefined && earlier.order > order) {
      rows.put(earlier.key, { order: earlier.order, covers: true });
      return;
    }
    for (const { key, value } of inOrder(rows, beginningOf(judgement))) {
      if (key > place) break;
      if (rowOf<Governor>(value).order > order) continue;
      covers = true;
      rows.remove(key);
    }
  }
  rows.put(place, { order, covers });
}

/** Those come in again that didn't govern only because it did. */
function goOut(rows: Rows, judgement: KeptJudgement): void {
  const place = placeOf(judgement, judgement.begins);
  const governor = rows.get(place) as Governor | undefined;
  if (governor?.order !== judgement.order) return;
  rows.remove(place);
  if (!governor.covers) return;
  const [earlier] = beganBy(rows, judgement, judgement.begins);
  if (earlier !== undefined) rows.put(earlier.key, { order: earlier.order, covers: true });
  const standing = standingOf(judgement);
  // What was judged in between begins no earlier than it did.
  const after = earlier === undefined ? undefined : `${standing}${earlier.order}`;
  for (const { key, value } of inOrder(rows, standing, after)) {
    if (key > `${standing}${judgement.order}`) break;
    comeIn(rows, value as KeptJudgement, false);
  }
}

const beganBy = (rows: Pick<Rows, 'range'>, on: On, time: number) =>
  rows.range(beginningOf(on), 1, placeOf(on, time + 1)).map(({ key, value }) => ({ key, ...rowOf<Governor>(value) }));

function* inOrder(rows: Rows, prefix: string, after?: string) {
  for (let page = rows.range(prefix, few, after); page.length > 0; page = rows.range(prefix, few, page.at(-1)?.key)) {
    yield* page;
  }
}

function judgementOf(rows: Pick<Rows, 'get'>, on: On, order: string): KeptJudgement {
  const found = rows.get(`${standingOf(on)}${order}`);
  if (found === undefined) throw new RangeError(`no judgement ${order} stands on ${on.subject}`);
  return found as KeptJudgement;
}
