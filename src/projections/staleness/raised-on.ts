import type { Closing, ReportedAnomaly } from '../../domain/anomaly/evolve.ts';
import type { Decision } from '../../domain/decision/state.ts';
import { type ParsedReference, parseReference, partOf, type Reference, wholeOf } from '../../domain/reference.ts';
import { streamFor } from '../../domain/stream.ts';
import { rowOf } from '../plain.ts';
import { subjects } from '../standing/judgement.ts';
import { judgementKeys } from '../standing/judgement-rows.ts';
import type { Known } from './known.ts';
import { anomaliesOf } from './rests-on.ts';
import { type Against, stalenessKeys } from './staleness-keys.ts';
import { type Seen, type Spell, spellsOf, type Turn, type WordTurn, wordNow, wordSeen } from './turns.ts';

/** Why what was relied on no longer holds. */
export type Why =
  | 'superseded'
  | 'retracted'
  | 'contradicted'
  | 'voided'
  | 'rescinded'
  | 'standing-changed'
  | 'another-confirmed'
  | 'prediction-failed'
  | 'shared-cause';

export type Raised = {
  readonly why: Why;
  /** The entry since which it is so. */
  readonly since: Turn;
  /** The one by which it is so no longer; null: it is. */
  readonly until: Turn | null;
  /** Of a hypothesis: its standing as it was seen, and as it is. */
  readonly standing: { readonly was: string | null; readonly is: string | null } | null;
  /** The other hypothesis that was confirmed, or the anomaly that shares its cause. */
  readonly other: Reference | null;
};

type Thing = Exclude<ParsedReference, { readonly kind: 'entry' }>;

const raised = (
  why: Why,
  spells: readonly Spell[],
  more: Partial<Pick<Raised, 'standing' | 'other'>> = {},
): readonly Raised[] => spells.map((spell) => ({ why, ...spell, standing: null, other: null, ...more }));

/** What is not undone once it is done. */
const unlessSeen = (turn: Turn | null | undefined, seen: Seen): readonly Spell[] =>
  turn == null || seen(turn) ? [] : [{ since: turn, until: null }];

const at = (said: { readonly sequence: number } | null | undefined): Turn | undefined =>
  said == null ? undefined : { sequence: said.sequence, by: null };

/**
 * What is against relying on a thing, or a part of one, by whoever had seen no more than that; and what was, and is no
 * longer.
 */
export function raisedOn(node: Reference, known: Known, seen: Seen): readonly Raised[] {
  const parsed = parseReference(node);
  if (parsed === undefined) return [];
  if (parsed.kind === 'entry') return raised('voided', unlessSeen(voidingOf(node, known), seen));
  return [
    ...raisedByFate(node, parsed, known, seen),
    ...contradictors(node, parsed, known).flatMap((turns) => raised('contradicted', spellsOf(turns, seen, isStanding))),
    ...anomaliesOf(node, known).flatMap((anomaly) => sharedCausesOf(anomaly, known, seen)),
  ];
}

const voidingOf = (reference: Reference, known: Known): Turn | undefined =>
  known.rows.get(stalenessKeys.voided(reference)) as Turn | undefined;

function raisedByFate(node: Reference, { kind, id, part }: Thing, known: Known, seen: Seen): readonly Raised[] {
  const stream = streamFor(kind, id);
  switch (kind) {
    case 'observation':
      return raised('voided', unlessSeen(voidingOf(node, known), seen));
    case 'assessment': {
      const retraction = known.state('assessment', stream)?.retracted;
      const fate =
        retraction == null
          ? raised(
              'superseded',
              spellsOf(turnsOf(wholeOf(node), known), seen, (word) => word === 'fallen'),
            )
          : raised('retracted', unlessSeen(at(retraction.said), seen));
      return part?.kind === 'prediction' ? [...fate, ...failuresOf(node, known, seen)] : fate;
    }
    case 'anomaly': {
      const state = known.state('anomaly', stream);
      if (state === null) return [];
      const inError = spellsOf(errorTurns(state), seen, (word) => word === 'in-error');
      return [...raised('voided', inError), ...(part === undefined ? [] : standingOf(node, state, known, seen))];
    }
    case 'decision': {
      const state = known.state('decision', stream);
      return state === null ? [] : raisedByAct(state, part, seen);
    }
    default:
      return [];
  }
}

const rowsOf = <Row>(known: Known, prefix: string): readonly Row[] =>
  known.rows.withPrefix(prefix).map(({ value }) => rowOf<Row>(value));

/** When an assessment fell, being retracted or superseded by one that stands, and when it stood again. */
const turnsOf = (assessment: Reference, known: Known): readonly WordTurn[] =>
  (known.rows.get(stalenessKeys.turns(assessment)) as readonly WordTurn[] | undefined) ?? [];

function failuresOf(prediction: Reference, known: Known, seen: Seen): readonly Raised[] {
  return rowsOf<Against>(known, stalenessKeys.failed(wholeOf(prediction)))
    .filter(({ of }) => of.includes(prediction))
    .flatMap((against) => raised('prediction-failed', spellsOf(untilVoided(against, known), seen, isStanding)));
}

/** An anomaly is entered in error, or not so after all. */
function errorTurns({ closings }: Pick<ReportedAnomaly, 'closings'>): readonly WordTurn[] {
  return closings
    .filter(isInError)
    .flatMap(({ closed, reopened }) => [
      { sequence: closed.sequence, by: null, was: 'stands', is: 'in-error' },
      ...(reopened === null ? [] : [{ sequence: reopened.said.sequence, by: null, was: 'in-error', is: 'stands' }]),
    ]);
}

const isInError = ({ disposition }: Closing): boolean => disposition.type === 'entered-in-error';

const sides: Readonly<Record<string, 'true' | 'false'>> = {
  likely: 'true',
  confirmed: 'true',
  unlikely: 'false',
  'ruled-out': 'false',
};
const sideOf = (word: string | null): 'true' | 'false' | undefined => (word === null ? undefined : sides[word]);

/** It is on the other side of what it was when it was relied on, or another one has been confirmed since. */
function standingOf(
  hypothesis: Reference,
  { anomaly, hypotheses }: ReportedAnomaly,
  known: Known,
  seen: Seen,
): readonly Raised[] {
  const turns = wordsOf(subjects.hypothesis(hypothesis), known);
  const then = wordSeen(turns, seen);
  const now = wordNow(turns);
  const standing = { was: then, is: now };
  const isOther = (word: string | null) =>
    sideOf(then) !== undefined && sideOf(word) !== undefined && sideOf(word) !== sideOf(then);
  const crossed = spellsOf(turns, seen, isOther);
  // What was relied on not to be so is borne out where another is confirmed.
  const others = sideOf(then) === 'false' ? [] : hypotheses.map(({ id }) => partOf(anomaly, 'hypothesis', id));
  return [
    ...raised('standing-changed', crossed, { standing }),
    ...others
      .filter((other) => other !== hypothesis)
      .flatMap((other) => {
        const confirmed = spellsOf(wordsOf(subjects.hypothesis(other), known), seen, (word) => word === 'confirmed');
        return raised('another-confirmed', confirmed, { standing, other });
      }),
  ];
}

/** The standing of a hypothesis that somebody had seen. */
export const standingSeen = (hypothesis: Reference, known: Known, seen: Seen): string | null =>
  wordSeen(wordsOf(subjects.hypothesis(hypothesis), known), seen);

/** The words that a hypothesis or a shared cause showed. */
const wordsOf = (subject: string, known: Known): readonly WordTurn[] =>
  (known.rows.get(stalenessKeys.words(subject)) as readonly WordTurn[] | undefined) ?? [];

function raisedByAct({ decision, taken, supersessions, rescinded }: Decision, part: Thing['part'], seen: Seen) {
  if (part !== undefined && part.kind !== 'program') return [];
  const items = taken?.program ?? [];
  const item = items.find(({ id }) => id === part?.id);
  const of = part === undefined ? undefined : partOf(decision, 'program', part.id);
  const wholly = supersessions.find(({ items: named }) => named === null);
  const allItems = items.length > 0 && items.every(({ supersededBy }) => supersededBy !== null);
  const superseding =
    of === undefined
      ? (wholly ?? (allItems ? supersessions.at(-1) : undefined))
      : item?.supersededBy == null
        ? undefined
        : supersessions.find(({ items: named }) => named === null || named.includes(of));
  return [
    ...raised('superseded', unlessSeen(at(superseding), seen)),
    ...raised('rescinded', unlessSeen(at(rescinded), seen)),
  ];
}

/** Each one's comings and goings: it contradicts while it stands. A part is contradicted with its whole. */
function contradictors(node: Reference, { kind, part }: Thing, known: Known): readonly (readonly WordTurn[])[] {
  const whole = wholeOf(node);
  const isWith = part !== undefined && kind !== 'decision';
  return rowsOf<Against>(known, stalenessKeys.against(whole))
    .filter(({ of }) => of.includes(node) || (isWith && of.includes(whole)))
    .map((against) => [...untilVoided(against, known), ...turnsOf(against.by, known)]);
}

const isStanding = (word: string | null): boolean => word === 'stands';

/** What an observation says counts until it is struck through. */
function untilVoided({ by, sequence }: Against, known: Known): readonly WordTurn[] {
  const voiding = voidingOf(by, known);
  return [
    { sequence, by, was: null, is: 'stands' },
    ...(voiding === undefined ? [] : [{ ...voiding, was: 'stands', is: 'voided' }]),
  ];
}

const isShared = (word: string | null): boolean => word === 'suspected' || word === 'likely' || word === 'confirmed';

/** It is said to have one cause with others: by assessments, as their standing shows, or in a report. */
function sharedCausesOf(anomaly: Reference, known: Known, seen: Seen): readonly Raised[] {
  const judged = rowsOf<readonly Reference[]>(known, judgementKeys.shared(anomaly)).flatMap((anomalies) => {
    const turns = wordsOf(subjects.sharedCause(anomalies), known);
    return raised('shared-cause', spellsOf(turns, seen, isShared), { other: anomaly });
  });
  const feared = rowsOf<Turn>(known, stalenessKeys.feared(anomaly)).flatMap(({ by, sequence }) => {
    const state = by === null ? null : known.state('anomaly', streamFor('anomaly', by.slice('anomaly/'.length)));
    const turns = [{ sequence, by, was: null, is: 'stands' }, ...(state === null ? [] : errorTurns(state))];
    return raised('shared-cause', spellsOf(turns, seen, isStanding), { other: anomaly });
  });
  return [...judged, ...feared];
}
