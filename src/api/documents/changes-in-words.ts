import type { Disposition } from '../../domain/anomaly/disposition.ts';
import type { Said } from '../../domain/said.ts';
import { spaced } from '../../domain/spaced.ts';
import type { FieldChange } from '../../projections/compare/field-changes.ts';
import { spelled } from '../../projections/timeline/type-in-words.ts';
import type { Titled } from '../../projections/title-of.ts';
import { authorInWords, timeInWords, whenInWords } from './words.ts';

/**
 * What changed in an item, a line each: `fitness contingency: unknown → fit within limits`. `names`: what the things are
 * called that are named in it; without that they are told by their references.
 */
export function changesInWords(changes: readonly FieldChange[], names: readonly Titled[] = []): readonly string[] {
  const called = new Map<string, string>(
    names.flatMap(({ reference, title }) => (title === null ? [] : [[reference, title]])),
  );
  const tell = (value: unknown) => inWords(value, called);
  return changes.flatMap((change) => {
    const field = wordsOf(change.field);
    if ('of' in change)
      return changesInWords(change.changes, names).map((line) => `${change.title ?? change.of}, ${line}`);
    if ('to' in change) return `${field}: ${tell(change.from)} → ${tell(change.to)}`;
    return [
      ...change.added.map((value) => (isJudged(value) ? judgedInWords(value) : `${field}: added ${tell(value)}`)),
      ...change.gone.map((value) =>
        isJudged(value) ? noLongerJudgedInWords(value) : `${field}: no longer ${tell(value)}`,
      ),
    ];
  });
}

interface Judged {
  readonly subsystem: string;
  readonly status: string;
  readonly disputed?: unknown;
  /** None: whatever was judged of it holds no longer, or not yet. */
  readonly claims?: readonly unknown[];
}

/** While nobody's judgement of a subsystem stands it is unknown: it isn't new by being judged, nor well when no longer. */
const isJudged = (value: unknown): value is Judged =>
  typeof value === 'object' && value !== null && 'subsystem' in value && 'status' in value;

function judgedInWords({ subsystem, status, disputed, claims }: Judged): string {
  if (claims?.length === 0) return `${subsystem}: judged, but no judgement of it holds`;
  return `${subsystem}: ${status === 'unknown' ? 'judged unknown' : `unknown → ${status}`}${disputed === true ? ', disputed' : ''}`;
}
const noLongerJudgedInWords = ({ subsystem, status }: Judged): string =>
  `${subsystem}: ${status === 'unknown' ? 'no longer judged' : `${status} → unknown`}`;

/** `nominal.vehicle.fitness.atMost` is "nominal vehicle fitness at most"; a word that comes twice comes once. */
const wordsOf = (field: string): string =>
  spelled(field)
    .split(/[. ]/)
    .filter((word, index, words) => words.indexOf(word) === index)
    .join(' ');

// By rank: of each the first that there is.
const places = ['returnsIn', 'at'] as const;
const names = ['title', 'name', 'subsystem', 'text', 'reference', 'vehicle'] as const;
const states = ['status', 'state', 'manner', 'why', 'amendment'] as const;

type Called = ReadonlyMap<string, string>;

function inWords(value: unknown, called: Called): string {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  // A word of Holdpoint's own, not what somebody wrote.
  if (typeof value === 'string') return called.get(value) ?? (/^[a-z]+(-[a-z]+)+$/.test(value) ? spaced(value) : value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((each) => inWords(each, called)).join(', ');
  const members = value as Readonly<Record<string, unknown>>;
  if (isAcceptance(members.disposition)) return acceptanceInWords(members.disposition);
  const first = (ranked: readonly string[]) => {
    // What is a number counts something: the place of an item in its program is nowhere that somebody landed.
    const known = ranked.find((name) => members[name] != null && typeof members[name] !== 'number');
    return known === undefined ? [] : [inWords(members[known], called)];
  };
  const told = [...first(places), ...first(names), ...first(states), ...first(['place'])];
  // What only happened is told by when it did: a launch, a landing.
  if (members.title === undefined && isSaid(members)) told.push(whenInWords(members));
  if (isSaidBeside(members)) told.push(whenInWords(members.said));
  return told.length === 0 ? '…' : told.join(', ');
}

const isSaid = (value: object): value is Said => 'recordedAt' in value && 'occurredAt' in value && 'by' in value;

const isSaidBeside = (value: object): value is { readonly said: Said } =>
  'said' in value && typeof value.said === 'object' && value.said !== null && isSaid(value.said);

type Acceptance = Extract<Disposition, { readonly type: 'accepted' }>;

const isAcceptance = (value: unknown): value is Acceptance =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'accepted';

/** By whom, and how far: an end that is another thing's is told where that thing is. */
function acceptanceInWords({ by, explained, until, untilEndOf }: Acceptance): string {
  const end =
    until === null ? (untilEndOf === null ? '' : ', until an activity ends') : `, until ${timeInWords(until)}`;
  return `by ${authorInWords(by)}, ${explained ? 'explained' : 'not explained'}${end}`;
}
