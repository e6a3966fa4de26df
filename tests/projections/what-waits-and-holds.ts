import { type ClaimedTime, spanOf } from '../../src/domain/claimed-time.ts';
import type { Entry } from '../../src/domain/event.ts';

// The rules of the boards of decisions once more, read from the entries from the beginning: without a state or a row.

interface Facts {
  readonly neededBy: ClaimedTime | null;
  readonly scope: readonly string[] | null;
  readonly applicability: string | null;
  readonly awaits: readonly string[] | null;
  readonly default: { readonly from: ClaimedTime | null } | null;
  readonly changes: readonly { readonly term: keyof Facts; readonly is: unknown; readonly pointer: string }[];
  readonly until: ClaimedTime | null;
  readonly kind: string;
  readonly expires: ClaimedTime | null;
  readonly program: readonly { readonly id: string; readonly subject: string; readonly applicability: string | null }[];
  readonly items: readonly string[] | null;
  readonly completes: boolean;
  readonly orderedBy: readonly string[];
  readonly about: readonly string[];
  readonly of: readonly unknown[];
  readonly revision: number;
}

interface Fact {
  readonly sequence: number;
  readonly type: string;
  readonly facts: Facts;
  readonly occurredAt: ClaimedTime;
  readonly recordedAt: number;
}

const finite = (time: number): boolean => Number.isFinite(time);

function began({ occurredAt, recordedAt }: Fact): number {
  const { earliest, latest } = spanOf(occurredAt);
  return finite(earliest) ? earliest : Math.min(latest, recordedAt);
}

/** A stream as corrected in when its entries occurred: nothing else is in these histories. */
function factsOf(entries: readonly Entry[], stream: string): readonly Fact[] {
  const own = entries.filter((entry) => entry.stream === stream);
  return own.flatMap(({ type, facts, revision, sequence, metadata }) => {
    if (type === 'EntryCorrected') return [];
    let { occurredAt } = metadata;
    for (const later of own) {
      const correction = later.facts as Facts;
      if (later.type === 'EntryCorrected' && correction.revision === revision) {
        occurredAt = correction.changes[0]?.is as ClaimedTime | null;
      }
    }
    const recordedAt = Date.parse(metadata.recordedAt);
    return { sequence, type, facts: facts as Facts, occurredAt: occurredAt ?? metadata.recordedAt, recordedAt };
  });
}

/** The value of a term after everything that was said of it. */
function termOf<Name extends 'neededBy' | 'scope' | 'applicability' | 'awaits'>(
  facts: readonly Fact[],
  name: Name,
): Facts[Name] | null {
  let value: Facts[Name] | null = facts.find(({ type }) => type === 'DecisionOpened')?.facts[name] ?? null;
  for (const { type, facts: said } of facts) {
    const change = type === 'TermsChanged' ? said.changes.find(({ term }) => term === name) : undefined;
    if (change !== undefined) value = change.is as Facts[Name];
    if (name === 'neededBy' && type === 'DecisionDeferred' && said.until !== null) value = said.until as Facts[Name];
  }
  return value;
}

interface Decided {
  readonly decision: string;
  readonly facts: readonly Fact[];
  readonly opened: number;
  readonly taken: Fact | undefined;
  readonly lapsed: Fact | undefined;
  /** It was taken or lapsed by default, and nothing has ended that. */
  readonly holds: boolean;
  readonly expires: number;
  readonly items: readonly { readonly id: string; readonly subject: string; readonly applicability: string | null }[];
}

function decidedIn(entries: readonly Entry[]): readonly Decided[] {
  const streams = new Set(entries.map(({ stream }) => stream as string));
  return [...streams].flatMap((stream) => {
    if (!stream.startsWith('decision-')) return [];
    const decision = stream.replace('-', '/');
    const facts = factsOf(entries, stream);
    const of = (...types: readonly string[]) => facts.filter(({ type }) => types.includes(type));
    const [taken] = of('DecisionTaken', 'FlightProgramDecided');
    const [lapsed] = of('DecisionLapsed');
    const superseded = of('DecisionSuperseded').map((fact) => fact.facts.items);
    const program = taken?.facts.program ?? [];
    const items = program.filter(({ id }) => !superseded.some((gone) => gone?.includes(`${decision}/program/${id}`)));
    const over =
      of('DecisionRescinded').length > 0 ||
      superseded.includes(null) ||
      of('OutcomeRecorded').some((outcome) => outcome.facts.completes) ||
      (program.length > 0 && items.length === 0);
    const byDefault = lapsed?.facts.kind === 'default-in-force';
    const since = taken ?? (byDefault ? lapsed : undefined);
    const holds = since !== undefined && !over && !allEnded(entries, decision, began(since));
    const opened = facts[0]?.sequence ?? 0;
    return { decision, facts, opened, taken, lapsed, holds, expires: expiryOf(taken, facts), items };
  });
}

function expiryOf(taken: Fact | undefined, facts: readonly Fact[]): number {
  let expires = taken?.facts.expires ?? null;
  for (const fact of facts) {
    if (fact.type !== 'DecisionReaffirmed') continue;
    const ranOut = expires !== null && spanOf(expires).latest < began(fact);
    expires = fact.facts.expires ?? (ranOut ? null : expires);
  }
  return expires === null ? Number.POSITIVE_INFINITY : spanOf(expires).latest;
}

function allEnded(entries: readonly Entry[], decision: string, since: number): boolean {
  const ordered = entries
    .filter(({ type }) => type === 'ActivityPlanned')
    .filter(({ facts }) => (facts as Facts).orderedBy.some((by) => by === decision || by.startsWith(`${decision}/`)))
    .map(({ stream }) => factsOf(entries, stream).find(({ type }) => type === 'ActivityEnded'))
    .map((end) => {
      if (end === undefined) return Number.POSITIVE_INFINITY;
      const { latest } = spanOf(end.occurredAt);
      return finite(latest) ? latest : end.recordedAt;
    })
    .filter((end) => end >= since);
  return ordered.length > 0 && ordered.every(finite);
}

/** One line for each decision that waits, in their order: why, what it awaits, how many ask about it. */
export function whatWaits(entries: readonly Entry[], now: number): readonly string[] {
  const line = ({ decision, facts }: Decided, why: string): string => {
    const awaits = (termOf(facts, 'awaits') ?? []).map((thing) => `${thing} ${stateOf(entries, thing)}`);
    return [decision, why, `${askedAbout(entries, decision)} asked`, ...awaits].join(', ');
  };
  return decidedIn(entries)
    .flatMap((each): readonly { readonly rank: readonly number[]; readonly line: string }[] => {
      const { facts, taken, lapsed, holds, expires, opened } = each;
      const expired = expires < now;
      if (taken === undefined) {
        if (lapsed !== undefined) return [];
        const neededBy = termOf(facts, 'neededBy');
        const due = neededBy === null ? Number.POSITIVE_INFINITY : spanOf(neededBy).latest;
        return [{ rank: [1, due, opened], line: line(each, due < now ? 'overdue' : 'open') }];
      }
      if (!holds) return [];
      const reaffirmed = facts.findLast(({ type }) => type === 'DecisionReaffirmed')?.sequence ?? 0;
      const review = facts.find(({ type, sequence }) => type === 'ReviewCalled' && sequence > reaffirmed);
      const why = expired ? 'expired' : 'taken';
      if (review !== undefined) return [{ rank: [1, began(review), opened], line: line(each, `${why} under review`) }];
      return expired ? [{ rank: [0, expires, opened], line: line(each, why) }] : [];
    })
    .sort((left, right) => compare(left.rank, right.rank))
    .map((found) => found.line);
}

const compare = (left: readonly number[], right: readonly number[]): number => {
  const place = left.findIndex((each, index) => each !== right[index]);
  return place === -1 ? 0 : (left[place] ?? 0) < (right[place] ?? 0) ? -1 : 1;
};

/** The last word of what happened to it. */
function stateOf(entries: readonly Entry[], thing: string): string {
  const stream = thing.replace('information-request', 'informationrequest').replace('/', '-');
  const types = factsOf(entries, stream).map(({ type }) => type);
  const has = (type: string) => types.includes(type);
  if (types.length === 0) return 'unknown';
  if (thing.startsWith('activity')) {
    const last = types.findLast((type) => /Cancelled|Reinstated/.test(type));
    return has('ActivityEnded') ? 'ended' : last === 'ActivityCancelled' ? 'cancelled' : 'planned';
  }
  if (has('InformationRequestWithdrawn')) return 'withdrawn';
  if (has('InformationProvided')) return 'answered';
  const [asked] = factsOf(entries, stream);
  const refusals = types.filter((type) => type === 'InformationRequestDeclined').length;
  return refusals >= (asked?.facts.of ?? []).length ? 'declined' : 'unanswered';
}

const askedAbout = (entries: readonly Entry[], decision: string): number =>
  entries
    .filter(({ type }) => type === 'InformationRequested')
    .filter(({ facts }) => (facts as Facts).about.some((thing) => `${thing}/`.startsWith(`${decision}/`)))
    .filter(
      ({ stream }) => stateOf(entries, stream.replace('informationrequest-', 'information-request/')) === 'unanswered',
    ).length;

/** One line for each thing and kind of return: what governs it; one for each kind where no scope is said. */
export function whatGoverns(entries: readonly Entry[], now: number): readonly string[] {
  const held = decidedIn(entries)
    .filter(({ holds, expires }) => holds && expires >= now)
    .flatMap(({ decision, facts, taken, lapsed, items }) => {
      const since = (taken ?? lapsed) as Fact;
      const own = termOf(facts, 'applicability') ?? 'both';
      const rank = (place: number) => [began(since), since.sequence, place];
      if (items.length > 0) {
        return items.map(({ id, subject, applicability }, place) => ({
          ...{ thing: subject, applicability: applicability ?? own, rank: rank(place), isItem: true },
          name: `${decision}/program/${id}`,
        }));
      }
      const scope = termOf(facts, 'scope') ?? ['nothing'];
      return scope.map((thing, place) => ({
        ...{ thing, applicability: own, rank: rank(place), isItem: false },
        name: decision,
      }));
    });
  return ['nominal', 'contingency']
    .flatMap((kind) => {
      const covering = held.filter(({ applicability }) => applicability === 'both' || applicability === kind);
      return covering
        .filter(({ thing, rank, isItem }) => {
          const others = covering.filter((other) => other.thing === thing && (other.isItem || !isItem));
          const later = others.some((other) => compare(other.rank, rank) > 0);
          return thing === 'nothing' || !later;
        })
        .map(({ thing, name }) => `${thing}, ${kind}: ${name}`);
    })
    .sort();
}
