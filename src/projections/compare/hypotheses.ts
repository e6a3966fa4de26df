import { toMilliseconds } from '../../domain/id.ts';
import { parseReference, partOf, type Reference, wholeOf } from '../../domain/reference.ts';
import type { Said } from '../../domain/said.ts';
import { streamOf } from '../../domain/stream.ts';
import { firstLine } from '../../domain/text.ts';
import { entriesUpTo, shownState } from '../records/state-at.ts';
import { type Claim, claimsOn } from '../standing/claim.ts';
import { worstFirst } from '../standing/disputes.ts';
import { subjects, type Verdict } from '../standing/judgement.ts';
import { judgements } from '../standing/judgements.ts';
import type { Titled } from '../title-of.ts';
import { candidatesOf } from './candidates.ts';
import type { Compared } from './differences.ts';
import { wholeFields } from './field-changes.ts';
import type { Side, Sides } from './sides.ts';

export interface HypothesisStanding {
  readonly hypothesis: Reference;
  readonly title: string;
  readonly anomaly: Titled;
  /** What the anomaly is about. */
  readonly about: readonly Reference[];
  readonly declared: Said;
  /** The first claim's; null: nobody gave it one. */
  readonly standing: Extract<Verdict, { readonly on: 'hypothesis' }>['standing'] | null;
  /** Agencies differ: the one most likely to be true is first. */
  readonly disputed: boolean;
  readonly claims: readonly Claim[];
}

export function compareHypotheses(
  sides: Sides,
  concerning: readonly Reference[],
): Compared<HypothesisStanding, Pick<HypothesisStanding, 'hypothesis' | 'title' | 'anomaly'>> {
  const found = candidatesOf(sides);
  for (const thing of concerning) for (const hypothesis of hypothesesOf(sides.to, thing)) found.add(hypothesis);
  found.addChanged(judgements.name, (key) => key.match(/(?<![^/])anomaly\/[^/]+\/hypothesis\/[^/]+/g) ?? []);
  found.addRecorded(['HypothesisDeclared'], (thing, sequence) => declaredIn(sides.to, thing, sequence));
  found.addRecorded(['EntryCorrected'], (thing) => hypothesesOf(sides.to, thing));
  return {
    candidates: found.found(),
    at: (side) => (key) => standingAt(side, key as Reference),
    named: ({ hypothesis, title, anomaly }) => ({ hypothesis, title, anomaly }),
    fields: wholeFields,
  };
}

function anomalyAt({ past }: Side, reference: Reference) {
  const anomaly = wholeOf(reference);
  const stream = parseReference(anomaly)?.kind === 'anomaly' ? streamOf(anomaly) : undefined;
  return stream === undefined ? null : shownState('anomaly', entriesUpTo(past, stream, past.sequence));
}

function hypothesesOf(side: Side, thing: Reference): readonly Reference[] {
  if (parseReference(thing)?.kind !== 'anomaly') return [];
  if (thing !== wholeOf(thing)) return [thing];
  return (anomalyAt(side, thing)?.hypotheses ?? []).map(({ id }) => partOf(thing, 'hypothesis', id));
}

const declaredIn = (side: Side, anomaly: Reference, sequence: number): readonly Reference[] =>
  (anomalyAt(side, anomaly)?.hypotheses ?? [])
    .filter(({ declared }) => declared.sequence === sequence)
    .map(({ id }) => partOf(anomaly, 'hypothesis', id));

function standingAt(side: Side, hypothesis: Reference): HypothesisStanding | undefined {
  const anomaly = anomalyAt(side, hypothesis);
  const own = anomaly?.hypotheses.find(({ id }) => partOf(anomaly.anomaly, 'hypothesis', id) === hypothesis);
  if (anomaly === null || own === undefined) return undefined;
  const { disputed, values } = worstFirst(
    claimsOn(side.past, subjects.hypothesis(hypothesis), toMilliseconds(side.now)),
  );
  const verdict = values[0]?.verdict;
  return {
    hypothesis,
    title: firstLine(own.text),
    anomaly: { reference: anomaly.anomaly, title: anomaly.title },
    about: anomaly.about,
    declared: own.declared,
    standing: verdict?.on === 'hypothesis' ? verdict.standing : null,
    disputed,
    claims: values,
  };
}
