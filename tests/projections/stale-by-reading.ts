import type { Author } from '../../src/domain/author.ts';
import { type ClaimedTime, latestOf } from '../../src/domain/claimed-time.ts';
import type { Happening } from './history.ts';

// The rules of staleness once more, read from the entries: everything is looked up anew at every sequence, and what
// turned since something was relied on is found by asking the same question of every sequence before.

interface Facts {
  readonly [fact: string]: unknown;
  readonly cites: readonly string[];
  readonly because: readonly string[];
  readonly evidence: readonly string[];
  readonly contradicts: readonly string[];
  readonly about: readonly string[];
  readonly sharesCauseWith: readonly string[];
  readonly findings: readonly { readonly slug: string; readonly cites: readonly string[] }[];
  readonly predictions: readonly { readonly slug: string; readonly prediction: string; readonly result: string }[];
  readonly hypotheses: readonly { readonly hypothesis: string; readonly standing: string }[];
  readonly sharedCauses: readonly { readonly anomalies: readonly string[]; readonly standing: string }[];
  readonly supersedes: readonly string[];
  readonly acknowledges?: { readonly sequences: readonly number[]; readonly upTo: number | null };
  readonly changes: readonly { readonly pointer: string; readonly is: unknown; readonly term: string }[];
  readonly items: readonly string[] | null;
  readonly program: readonly { readonly id: string }[];
  readonly disposition: { readonly type: string };
  readonly option: string | null;
  readonly id: string;
  readonly completes: boolean;
  readonly orderedBy: readonly string[];
  readonly scope: readonly string[] | null;
}

interface Item {
  readonly sequence: number;
  readonly thing: string;
  readonly type: string;
  readonly facts: Facts;
  readonly by: Author;
  readonly occurredAt: ClaimedTime | null;
  readonly recordedAt: number;
  readonly basis: number | null;
  readonly isFirst: boolean;
}

/** Something that can be said of a node: why it is stale while it is so. */
interface Trouble {
  readonly why: string;
  readonly on: string;
  /** Whether it is so by the entries up to a sequence. */
  readonly isSo: (upTo: number) => boolean;
}

export interface StaleReading {
  /** `why #since on`, sorted, of everything that was taken, closed or recommended. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
  /** The decisions that are back because of it. */
  readonly waiting: readonly string[];
}

/** Those that an option names; in an assessment they are judged. */
const namedIn = ({ hypotheses }: { readonly hypotheses: unknown }) => hypotheses as readonly string[];

const wholeOf = (reference: string): string => reference.split('/').slice(0, 2).join('/');
const isPart = (reference: string, kind: string): boolean => reference.includes(`/${kind}/`);

export function staleByReading(happenings: readonly Happening[], upTo: number): StaleReading {
  const seen = new Set<string>();
  const items = happenings.slice(0, upTo).map(([stream, { type, facts }, metadata], index): Item => {
    const dash = stream.indexOf('-');
    const kind = stream.slice(0, dash).replace('informationrequest', 'information-request');
    const isFirst = !seen.has(stream);
    seen.add(stream);
    const { by = {}, occurredAt = null, basis = null, recordedAt = '' } = metadata ?? {};
    return {
      sequence: index + 1,
      thing: `${kind}/${stream.slice(dash + 1)}`,
      type,
      facts: facts as Facts,
      by,
      occurredAt,
      recordedAt: Date.parse(recordedAt),
      basis,
      isFirst,
    };
  });
  const reading = readingOf(items);
  const starts = startsIn(items);
  const flags = new Map([...starts].map((start) => [start, reading.flagsOf(start)]));
  const waiting = [...starts].filter((start) => (flags.get(start) ?? []).length > 0 && reading.isInForce(start)).sort();
  return { flags, waiting };
}

function startsIn(items: readonly Item[]): ReadonlySet<string> {
  const starts = new Set<string>();
  for (const { type, thing, facts } of items) {
    if (type === 'DecisionTaken' || type === 'FlightProgramDecided' || type === 'AnomalyClosed') starts.add(thing);
    if (type === 'AnomalyReopened') starts.delete(thing);
    if (type === 'RecommendationMade') starts.add(`${thing}/recommendation/${facts.id}`);
  }
  return starts;
}

function readingOf(items: readonly Item[]) {
  const head = items.length;
  const of = (thing: string, ...types: readonly string[]) =>
    items.filter((item) => item.thing === thing && (types.length === 0 || types.includes(item.type)));
  const named = (reference: string): string =>
    reference.startsWith('entry/') ? (items[Number(reference.slice(6)) - 1]?.thing ?? reference) : reference;
  const isVoided = (thing: string, upTo: number): boolean =>
    of(thing, 'EntryVoided').some(({ sequence }) => sequence <= upTo);

  const stands = (assessment: string, upTo: number): boolean =>
    !isRetracted(assessment, upTo) && !isSuperseded(assessment, upTo);
  const isRetracted = (assessment: string, upTo: number): boolean =>
    of(assessment, 'AssessmentRetracted').some(({ sequence }) => sequence <= upTo);
  const isSuperseded = (assessment: string, upTo: number): boolean =>
    items.some(
      ({ type, thing, facts, sequence }) =>
        type === 'AssessmentRecorded' &&
        sequence <= upTo &&
        facts.supersedes.includes(assessment) &&
        (!isRetracted(thing, upTo) || isSuperseded(thing, upTo)),
    );

  /** The word that is most likely to be true, of those of each agency's last judgement. */
  function wordOf(pick: (facts: Facts) => readonly string[], upTo: number): string | null {
    const order = ['confirmed', 'likely', 'suspected', 'not-confirmed', 'unlikely', 'ruled-out'];
    const last = new Map<string, { readonly rank: string; readonly word: string }>();
    for (const { type, thing, facts, sequence, by, recordedAt, occurredAt } of items) {
      if (type !== 'AssessmentRecorded' || sequence > upTo || !stands(thing, upTo)) continue;
      const [word] = pick(facts);
      if (word === undefined) continue;
      let judged = occurredAt;
      for (const corrected of of(thing, 'EntryCorrected')) {
        if (corrected.sequence <= upTo) judged = (corrected.facts.changes[0]?.is ?? null) as ClaimedTime | null;
      }
      const time = judged === null ? recordedAt : Date.parse(`${judged}T00:00:00Z`);
      const rank = `${String(time).padStart(16, '0')} ${String(sequence).padStart(6, '0')}`;
      const before = last.get(by.agency ?? '');
      if (before === undefined || before.rank < rank) last.set(by.agency ?? '', { rank, word });
    }
    const said = [...last.values()].map(({ word }) => word);
    return order.find((word) => said.includes(word)) ?? null;
  }
  const standing = (hypothesis: string, upTo: number) =>
    wordOf(
      ({ hypotheses }) => hypotheses.filter((each) => each.hypothesis === hypothesis).map((each) => each.standing),
      upTo,
    );

  const lastActOf = (decision: string): number =>
    of(decision, 'DecisionTaken', 'FlightProgramDecided', 'DecisionReaffirmed').at(-1)?.sequence ?? 0;

  /** For who relied on it until then. */
  function groundsOf(node: string, upTo: number): readonly string[] {
    const whole = wholeOf(node);
    if (whole.startsWith('assessment/')) {
      const facts = of(whole, 'AssessmentRecorded')[0]?.facts;
      if (facts === undefined || isPart(node, 'prediction')) return [];
      if (isPart(node, 'finding')) return facts.findings.flatMap(({ cites }) => cites);
      return [
        ...facts.cites,
        ...facts.findings.map(({ slug }) => `${node}/finding/${slug}`),
        ...facts.predictions.map(({ slug }) => `${node}/prediction/${slug}`),
        ...facts.hypotheses.map(({ hypothesis }) => hypothesis),
      ];
    }
    if (whole.startsWith('anomaly/')) {
      if (node !== whole) return [];
      const closed = of(node, 'AnomalyClosed', 'AnomalyReopened').at(-1);
      const because = closed?.type === 'AnomalyClosed' && closed.sequence <= upTo ? closed.facts.because : [];
      return [...(of(node, 'AnomalyReported')[0]?.facts.evidence ?? []), ...because];
    }
    if (whole.startsWith('information-request/')) {
      const answers = of(whole, 'InformationProvided').filter(({ sequence }) => sequence <= upTo);
      return answers.flatMap(({ facts }) => facts.cites);
    }
    if (!whole.startsWith('decision/')) return [];
    if (isPart(node, 'program')) return [whole];
    if (isPart(node, 'option')) return of(whole, 'OptionAdded').flatMap(({ facts }) => namedIn(facts));
    if (isPart(node, 'recommendation')) {
      const made = of(whole, 'RecommendationMade').find(({ facts }) => node.endsWith(facts.id));
      return made === undefined
        ? []
        : [...made.facts.because, ...(made.facts.option === null ? [] : [`${whole}/option/go`])];
    }
    if (node !== whole || of(whole, 'DecisionTaken', 'FlightProgramDecided').length === 0) return [];
    const own = of(whole).filter(({ sequence }) => sequence <= lastActOf(whole));
    return [
      ...own.filter(({ type }) => type === 'EvidenceCited').flatMap(({ facts }) => facts.evidence),
      ...own
        .filter(({ type }) => ['DecisionTaken', 'FlightProgramDecided', 'DecisionReaffirmed'].includes(type))
        .flatMap(({ facts }) => facts.because),
      ...own
        .filter(({ type }) => type === 'RecommendationMade')
        .map(({ facts }) => `${whole}/recommendation/${facts.id}`),
      `${whole}/option/go`,
    ];
  }

  function aboutOf(node: string): readonly string[] {
    const whole = wholeOf(node);
    if (whole.startsWith('anomaly/')) return [whole];
    if (whole.startsWith('observation/')) {
      return isVoided(whole, head) ? [] : (of(whole, 'ObservationRecorded')[0]?.facts.about ?? []);
    }
    if (whole.startsWith('information-request/')) return of(whole, 'InformationRequested')[0]?.facts.about ?? [];
    if (whole.startsWith('assessment/')) {
      const facts = of(whole, 'AssessmentRecorded')[0]?.facts;
      if (facts === undefined) return [];
      const { about, hypotheses, sharedCauses } = facts;
      return [
        ...about,
        ...hypotheses.map((each) => each.hypothesis),
        ...sharedCauses.flatMap((each) => each.anomalies),
      ];
    }
    if (whole.startsWith('decision/') && (node === whole || isPart(node, 'recommendation'))) {
      let scope = of(whole, 'DecisionOpened')[0]?.facts.scope ?? [];
      for (const { facts } of of(whole, 'TermsChanged')) scope = facts.changes[0]?.is as readonly string[];
      return scope;
    }
    return [];
  }
  const anomaliesOf = (node: string) =>
    [...new Set(aboutOf(node).map(wholeOf))].filter((thing) => thing.startsWith('anomaly/'));

  const isInError = (anomaly: string, upTo: number): boolean => {
    const last = of(anomaly, 'AnomalyClosed', 'AnomalyReopened').findLast(({ sequence }) => sequence <= upTo);
    return last?.type === 'AnomalyClosed' && last.facts.disposition.type === 'entered-in-error';
  };

  /** All that can ever be wrong with a node, by everything on record. */
  function troublesOf(node: string): readonly Trouble[] {
    const whole = wholeOf(node);
    const troubles: Trouble[] = [];
    const isThere = (sequence: number) => (upTo: number) => sequence <= upTo;
    const withWhole = node !== whole && !whole.startsWith('decision/');
    for (const { type, thing, facts, sequence } of items) {
      if (type !== 'ObservationRecorded' && type !== 'AssessmentRecorded') continue;
      const against = facts.contradicts.map(named).map((each) => (isPart(each, 'program') ? wholeOf(each) : each));
      if (against.includes(node) || (withWhole && against.includes(whole))) {
        const standing =
          type === 'ObservationRecorded'
            ? (upTo: number) => sequence <= upTo && !isVoided(thing, head)
            : (upTo: number) => sequence <= upTo && stands(thing, upTo);
        troubles.push({ why: 'contradicted', on: node, isSo: standing });
      }
      if (type === 'ObservationRecorded' && !isVoided(thing, head)) {
        for (const { prediction, result } of facts.predictions) {
          if (prediction === node && result === 'failed') {
            troubles.push({ why: 'prediction-failed', on: node, isSo: isThere(sequence) });
          }
        }
      }
    }
    if (whole.startsWith('observation/')) {
      troubles.push({ why: 'voided', on: node, isSo: (upTo) => isVoided(whole, upTo) });
    }
    if (whole.startsWith('assessment/')) {
      const [retraction] = of(whole, 'AssessmentRetracted');
      troubles.push(
        retraction === undefined
          ? { why: 'superseded', on: node, isSo: (upTo) => !stands(whole, upTo) }
          : { why: 'retracted', on: node, isSo: isThere(retraction.sequence) },
      );
    }
    if (whole.startsWith('anomaly/')) {
      troubles.push({ why: 'voided', on: node, isSo: (upTo) => isInError(whole, upTo) });
    }
    if (whole.startsWith('decision/') && (node === whole || isPart(node, 'program'))) {
      for (const { sequence } of of(whole, 'DecisionRescinded')) {
        troubles.push({ why: 'rescinded', on: node, isSo: isThere(sequence) });
      }
      const superseded = of(whole, 'DecisionSuperseded');
      const [program] = of(whole, 'FlightProgramDecided');
      // These programs have one item: where it is superseded, all are.
      const counting = superseded.find(({ facts }) => facts.items === null || program !== undefined);
      if (counting !== undefined) {
        const wholly = superseded.find(({ facts }) => facts.items === null);
        const by = node === whole ? (wholly ?? superseded.at(-1)) : counting;
        if (by !== undefined) troubles.push({ why: 'superseded', on: node, isSo: isThere(by.sequence) });
      }
    }
    for (const anomaly of anomaliesOf(node)) {
      const sets = items.flatMap(({ facts }) => facts.sharedCauses ?? []).map(({ anomalies }) => anomalies);
      for (const set of new Set(sets.filter((each) => each.includes(anomaly)).map((each) => [...each].sort().join()))) {
        const word = (upTo: number) =>
          wordOf(
            ({ sharedCauses }) =>
              sharedCauses.filter((each) => [...each.anomalies].sort().join() === set).map((each) => each.standing),
            upTo,
          );
        const isSo = (upTo: number) => ['suspected', 'likely', 'confirmed'].includes(word(upTo) ?? '');
        troubles.push({ why: 'shared-cause', on: anomaly, isSo });
      }
      for (const { type, thing, facts, sequence } of items) {
        if (type !== 'AnomalyReported' || facts.sharesCauseWith.length === 0) continue;
        if (thing !== anomaly && !facts.sharesCauseWith.includes(anomaly)) continue;
        troubles.push({
          why: 'shared-cause',
          on: anomaly,
          isSo: (upTo) => sequence <= upTo && !isInError(thing, upTo),
        });
      }
    }
    return troubles;
  }

  /** When it was last relied on what there was: by the act itself. */
  const reliedAt = (start: string): number => actsOf(start).at(-1)?.sequence ?? 0;

  function reachedFrom(start: string): readonly string[] {
    const reached = [start];
    for (const node of reached) {
      for (const ground of groundsOf(node, reliedAt(start)).map(named))
        if (!reached.includes(ground)) reached.push(ground);
    }
    return reached;
  }

  const actsOf = (start: string): readonly Item[] =>
    start.startsWith('anomaly/')
      ? of(start, 'AnomalyClosed').slice(-1)
      : isPart(start, 'recommendation')
        ? of(wholeOf(start), 'RecommendationMade').filter(({ facts }) => start.endsWith(facts.id))
        : of(start, 'DecisionTaken', 'FlightProgramDecided', 'DecisionReaffirmed');

  function seenBy(start: string): (sequence: number) => boolean {
    const cited = new Set(groundsOf(start, reliedAt(start)).map(named).map(wholeOf));
    const acts = actsOf(start);
    // Where no basis is stated, what was recorded after the act was done was not seen, whenever it was entered.
    const wasThere = (act: Item, sequence: number): boolean => {
      if (act.basis !== null) return sequence <= act.basis;
      const doneBy = Math.min(act.recordedAt, act.occurredAt === null ? act.recordedAt : latestOf(act.occurredAt));
      return sequence < act.sequence && (items[sequence - 1]?.recordedAt ?? Number.POSITIVE_INFINITY) <= doneBy;
    };
    return (sequence) => {
      const entry = items[sequence - 1];
      return (
        acts.some((act) => sequence === act.sequence || wasThere(act, sequence)) ||
        acts.some(({ facts: { acknowledges } }) => acknowledges?.sequences.includes(sequence) === true) ||
        acts.some(({ facts: { acknowledges } }) => sequence <= (acknowledges?.upTo ?? 0)) ||
        (entry?.isFirst === true && cited.has(entry.thing))
      );
    };
  }

  /** What a question's answer was when last seen changing, of those at which it changed. */
  function lastSeen<Answer>(ask: (upTo: number) => Answer, seen: (sequence: number) => boolean): Answer {
    for (let sequence = head; sequence >= 1; sequence -= 1) {
      if (ask(sequence) !== ask(sequence - 1) && seen(sequence)) return ask(sequence);
    }
    return ask(0);
  }

  function sinceUnseen(
    isSo: (upTo: number) => boolean,
    seen: (sequence: number) => boolean,
    ask: (upTo: number) => unknown = isSo,
  ): number | undefined {
    if (!isSo(head)) return undefined;
    let then = isSo(0);
    for (let sequence = head; sequence >= 1; sequence -= 1) {
      if (ask(sequence) !== ask(sequence - 1) && seen(sequence)) {
        then = isSo(sequence);
        break;
      }
    }
    if (then) return undefined;
    let since = head;
    while (isSo(since - 1)) since -= 1;
    return since;
  }

  const side = (word: string | null) =>
    word === null ? 0 : ['likely', 'confirmed'].includes(word) ? 1 : ['unlikely', 'ruled-out'].includes(word) ? -1 : 0;

  function flagsOf(start: string): readonly string[] {
    const seen = seenBy(start);
    const found = new Set<string>();
    for (const node of reachedFrom(start)) {
      for (const { why, on, isSo } of troublesOf(node)) {
        if (node === start && why !== 'contradicted' && why !== 'shared-cause') continue;
        const since = sinceUnseen(isSo, seen);
        const shown = ['superseded', 'retracted', 'contradicted', 'voided'].includes(why) ? wholeOf(on) : on;
        if (since !== undefined) found.add(`${why} #${since} ${shown}`);
      }
      if (!isPart(node, 'hypothesis')) continue;
      const ask = (upTo: number) => standing(node, upTo);
      const then = side(lastSeen(ask, seen));
      const now = side(ask(head));
      if (then * now === -1) {
        const since = sinceUnseen((upTo) => side(ask(upTo)) === now, seen, ask);
        if (since !== undefined) found.add(`standing-changed #${since} ${node}`);
      }
      if (then === -1) continue;
      for (const slug of ['hit', 'made']) {
        const other = `${wholeOf(node)}/hypothesis/${slug}`;
        if (other === node) continue;
        const asked = (upTo: number) => standing(other, upTo);
        const since = sinceUnseen((upTo) => asked(upTo) === 'confirmed', seen, asked);
        if (since !== undefined) found.add(`another-confirmed #${since} ${other}`);
      }
    }
    return [...found].sort();
  }

  function isInForce(start: string): boolean {
    if (!start.startsWith('decision/') || start !== wholeOf(start)) return false;
    const taken = of(start, 'DecisionTaken', 'FlightProgramDecided')[0];
    if (taken === undefined || of(start, 'DecisionRescinded').length > 0) return false;
    const superseded = of(start, 'DecisionSuperseded');
    if (superseded.some(({ facts }) => facts.items === null || taken.facts.program.length > 0)) return false;
    if (of(start, 'OutcomeRecorded').some(({ facts }) => facts.completes)) return false;
    const since = taken.occurredAt === null ? taken.recordedAt : Date.parse(`${taken.occurredAt}T00:00:00Z`);
    const ends = items
      .filter(({ type, facts }) => type === 'ActivityPlanned' && facts.orderedBy.includes(start))
      .map(({ thing }) => of(thing, 'ActivityEnded')[0]?.recordedAt)
      .filter((end) => end === undefined || end >= since);
    return ends.length === 0 || ends.includes(undefined);
  }

  return { flagsOf, isInForce };
}
