import { type Instant, toMilliseconds } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { rememberedWith } from '../../domain/remembered-with.ts';
import { streamOf } from '../../domain/stream.ts';
import { type CriteriaInShort, criteriaOnDecisions } from '../criteria/standing.ts';
import type { Past, Place, StreamStates } from '../engine/view.ts';
import {
  type JsonBytes,
  type JsonMembers,
  type JsonPieces,
  jsonBytes,
  jsonMembers,
  readJson,
  withMembers,
} from '../json-bytes.ts';
import { rowOf } from '../plain.ts';
import { remembering } from '../records/remembering.ts';
import type { StaleRow } from '../staleness/fold-staleness.ts';
import { stalenessKeys } from '../staleness/staleness-keys.ts';
import { judgementRows } from '../standing/judgement-rows.ts';
import { type Suggested, suggestedDecision, suggestedIn } from '../suggestions/read.ts';
import type { SuggestionRow } from '../suggestions/row.ts';
import { suggestions } from '../suggestions/view.ts';
import { asCorrected, wasCorrected } from '../words.ts';
import { awaitedAs } from './awaited.ts';
import { openRequestsAbout } from './open-requests.ts';
import { expiringFrom, orderOf, placeIn, placeOf, returnedAt, waitingFrom } from './order.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import { type PendingDecision, pendingDecision } from './row.ts';
import { supersededBy } from './supersedes.ts';
import { pendingDecisions } from './view.ts';

type RowBytes = JsonBytes<PendingDecision>;

/** A row of the board, as JSON; what waits only because it is stale has none, and a suggestion has one of its own view. */
type Found = Place & { readonly value: Uint8Array | null; readonly suggestion?: SuggestionRow };

/** What the clock says of one that waits. */
export interface Clock {
  /** Open, and the latest instant of its needed-by has passed. */
  readonly overdue: boolean;
  /** Until needed-by; less than nothing where it is overdue, null where no needed-by is stated or it was taken. */
  readonly secondsLeft: number | null;
  /** Open, and the time has come from which its default holds if nobody decides. */
  readonly defaultInForce: boolean;
  readonly expired: boolean;
}

/** What is beside each row, whatever the time. */
interface Beside {
  /** Something on the record was. */
  readonly corrected: boolean;
  /** Why one that was taken waits again; empty for one that is open. */
  readonly reasons: readonly Reason[];
  /** Of a suggestion: what raised it. */
  readonly suggestion: Suggested | null;
  /** Those that it is under. */
  readonly criteria: CriteriaInShort;
}

export type PendingItem = Clock & Beside & PendingDecision;

export interface PendingPage {
  readonly written: readonly JsonPieces<PendingItem>[];
  readonly next: Place | null;
}

/**
 * What has expired comes first, by when it did; then what waits, by needed-by (one under review: by when that was
 * called; a stale one: by when it became so), and at last what nobody has said a needed-by for.
 */
export function readPendingDecisions(whole: Past, now: Instant, page: { limit: number; after?: Place }): PendingPage {
  const past = remembering(whole);
  const time = toMilliseconds(now);
  const found = pendingAfter(past, time, page.limit + 1, page.after);
  const shown = found.slice(0, page.limit);
  const last = found.length > shown.length ? shown.at(-1) : undefined;
  const decisions = shown.flatMap(({ key, suggestion }) => (suggestion === undefined ? (key as Reference) : []));
  const criteria = criteriaOnDecisions(past, decisions);
  return {
    written: shown.map((row) => withTold(bytesOf(row, past), row, { past, time, criteria })),
    next: last === undefined ? null : { order: last.order, key: last.key },
  };
}

/** One decision as the board has it; undefined where it isn't on it at `now`. */
export function pendingDecisionOf(whole: Past, now: Instant, decision: Reference): PendingItem | undefined {
  const past = remembering(whole);
  const time = toMilliseconds(now);
  const found = foundOf(past, time, decision);
  if (found === undefined) return undefined;
  const criteria = criteriaOnDecisions(past, [decision]);
  return readJson(withTold(bytesOf(found, past), found, { past, time, criteria }));
}

/** Where one decision stands in the list: by its row, or because it is stale. */
function foundOf(past: Past, time: number, decision: Reference): Found | undefined {
  const stream = streamOf(decision);
  const state = stream === undefined ? null : past.state('decision', stream);
  if (state === null) return undefined;
  const rows = past.rows(pendingDecisions.name);
  const row = rows.get(decision);
  // What is over has no row.
  const place = row === undefined ? undefined : placeOf(state, false, wasCorrected(decision, rows));
  if (place !== undefined && !isToExpire(place, time)) {
    return { key: decision, order: orderOf(place), value: jsonBytes(rowOf<PendingDecision>(row)) };
  }
  const stale = past.rows(judgementRows).get(stalenessKeys.stale(decision));
  if (stale === undefined) return undefined;
  return { key: decision, order: orderOf(returnedAt(state, rowOf<StaleRow>(stale).at)), value: null };
}

/** The decisions in force that are stale. */
export const staleDecisions = (past: Past): readonly Reference[] =>
  past
    .rows(judgementRows)
    .withPrefix(stalenessKeys.allStale)
    .map(({ value }) => rowOf<StaleRow>(value).decision);

/**
 * Those of the first `most` decisions on the board, waiting or to expire, of which the clock says something else at one
 * time than at another (milliseconds since 1970), though nothing was recorded; and whether these are all.
 */
export function turnedBetween(
  past: Past,
  from: number,
  to: number,
  most: number,
): { readonly decisions: readonly Reference[]; readonly all: boolean } {
  const rows = past.rows(pendingDecisions.name);
  const isBetween = (time: number | null) => time !== null && time >= from && time <= to;
  const { items, next } = rows.pageBytes(most);
  const turned = items.filter(({ order }) => {
    const { neededBy, defaultFrom, expires } = placeIn(order);
    return [neededBy, defaultFrom, expires].some(isBetween);
  });
  return { decisions: turned.map(({ key }) => key as Reference), all: next === null };
}

/** At most `most` of them, across the border between the two lists. */
function pendingAfter(past: Past, time: number, most: number, after: Place | undefined): readonly Found[] {
  const rows = past.rows(pendingDecisions.name);
  const listed = listedIn(rows.pageBytes, time, most, after);
  const suggested = suggestedBefore(listed[most - 1], past, time, most, after);
  const beside = [...suggested, ...staleAfter(past, time, most, after ?? waitingFrom)];
  return beside.length === 0 ? listed : [...listed, ...beside].sort(byPlace).slice(0, most);
}

/** As many as suggestions often are on a page: most of a page of them would be read for nothing. */
const fewSuggested = 12;

/** Those that come before the last that may be shown; where that isn't known, all up to `most`. */
function suggestedBefore(
  last: Place | undefined,
  past: Past,
  time: number,
  most: number,
  after: Place | undefined,
): readonly Found[] {
  const rows = past.rows(suggestions.name);
  for (let asked = Math.min(fewSuggested, most); ; asked = Math.min(asked * 2, most)) {
    const found = listedIn(rows.page, time, asked, after);
    const goesOn = found[asked - 1];
    if (asked === most || goesOn === undefined || (last !== undefined && byPlace(goesOn, last) > 0)) {
      return found.map(({ key, order, value }) => ({
        key,
        order,
        value: null,
        suggestion: rowOf<SuggestionRow>(value),
      }));
    }
  }
}

/** The same of the rows of one view that has places among these. */
function listedIn<Item extends Place>(
  pageOf: (limit: number, after?: Place, before?: Place) => { readonly items: readonly Item[] },
  time: number,
  most: number,
  after: Place | undefined,
): readonly Item[] {
  const isWaiting = after !== undefined && byPlace(after, waitingFrom) > 0;
  const expired = isWaiting ? [] : pageOf(most, after, expiringFrom(time)).items;
  if (expired.length === most) return expired;
  return [...expired, ...pageOf(most - expired.length, isWaiting ? after : waitingFrom).items];
}

const isToExpire = ({ list, expires }: ReturnType<typeof placeIn>, time: number): boolean =>
  list === 'expiring' && (expires === null || expires >= time);

/** What is stale, a list in the same order; what has expired is in the other one. */
function staleAfter(past: Past, time: number, most: number, after: Place): readonly Found[] {
  const rows = past.rows(judgementRows);
  const found: Found[] = [];
  const from = { order: after.order, key: stalenessKeys.stale(after.key as Reference) };
  for (let place: Place | null = from; place !== null && found.length < most; ) {
    const page = rows.page(most, place);
    for (const { order, value } of page.items) {
      const { expires } = placeIn(order);
      if (expires === null || expires >= time) found.push({ order, key: rowOf<StaleRow>(value).decision, value: null });
    }
    place = page.next;
  }
  return found;
}

const byPlace = (left: Place, right: Place): number => {
  if (left.order !== right.order) return left.order < right.order ? -1 : 1;
  return left.key < right.key ? -1 : 1;
};

/** As it was recorded a row is taken over as it is: reading and writing it again would cost more than the rest. */
function bytesOf({ value, order, key, suggestion }: Found, past: Past): RowBytes {
  if (suggestion !== undefined) return suggestedBytes(suggestion);
  if (value === null) return bytesOfStale(key as Reference, past);
  const written = value as RowBytes;
  if (!placeIn(order).corrected) return written;
  const row = readJson(written);
  const state = asCorrected('decision', row.decision, past);
  return state === null ? written : jsonBytes(pendingDecision(state, row.awaits, row.requests, row.supersedes));
}

/** A row never changes, and as long as it is in memory it is this very object. */
const suggestedBytes = rememberedWith((row: SuggestionRow) => jsonBytes(suggestedDecision(row)));

function bytesOfStale(decision: Reference, past: Past): RowBytes {
  const state = asCorrected('decision', decision, past);
  if (state === null) throw new Error(`${decision} is stale, and not on record at #${past.sequence}`);
  const states: StreamStates = {
    get: (category, stream) => past.state(category, stream),
    streamAt: (sequence) => past.entry(sequence)?.stream,
    sequenceAt: (time, upTo) => past.sequenceAt(time, upTo),
  };
  const awaits = (state.terms.awaits.value ?? []).map((reference) => awaitedAs(reference, states));
  const rows = past.rows(pendingDecisions.name);
  return jsonBytes(pendingDecision(state, awaits, openRequestsAbout(decision, rows), supersededBy(decision, rows)));
}

interface Told {
  readonly past: Past;
  readonly time: number;
  readonly criteria: ReadonlyMap<Reference, CriteriaInShort>;
}

const nothingBeside: Beside = { corrected: false, reasons: [], suggestion: null, criteria: { items: [], total: 0 } };
const nothingWritten = jsonMembers(nothingBeside);
const onlySuggested = rememberedWith((row: SuggestionRow) =>
  jsonMembers({ ...nothingBeside, suggestion: suggestedIn(row) }),
);

/** Beside most rows there is nothing but what the suggestion says, which never changes. */
function besideOf({ order, key, value, suggestion }: Found, { past, time, criteria }: Told): JsonMembers<Beside> {
  const isRow = value !== null || suggestion !== undefined;
  const { corrected: isKnown, status } = placeIn(order);
  const corrected = isKnown || (!isRow && wasCorrected(key as Reference, past.rows(pendingDecisions.name)));
  const reasons = status === 'open' ? nothingBeside.reasons : reasonsFor(past, key as Reference, time);
  const own = criteria.get(key as Reference);
  if (!corrected && reasons.length === 0 && own === undefined) {
    return suggestion === undefined ? nothingWritten : onlySuggested(suggestion);
  }
  const suggested = suggestion === undefined ? null : suggestedIn(suggestion);
  return jsonMembers({ corrected, reasons, suggestion: suggested, criteria: own ?? nothingBeside.criteria });
}

function withTold(row: RowBytes, found: Found, told: Told): JsonPieces<PendingItem> {
  const { neededBy, defaultFrom, expires } = placeIn(found.order);
  const now = told.time;
  const clock: Clock = {
    overdue: neededBy !== null && neededBy < now,
    secondsLeft: neededBy === null ? null : Math.floor((neededBy - now) / 1000),
    defaultInForce: defaultFrom !== null && defaultFrom <= now,
    // What the clock suggests stands among what has expired, from then on.
    expired: expires !== null && expires < now && found.suggestion === undefined,
  };
  return withMembers(jsonMembers(clock), besideOf(found, told), row);
}
