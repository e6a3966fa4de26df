import { effectiveEntries } from '../../../domain/correction/effective.ts';
import type { Instant } from '../../../domain/id.ts';
import { type Reference, wholeOf } from '../../../domain/reference.ts';
import { streamOf, thingOf } from '../../../domain/stream.ts';
import { decisionActs } from '../../../projections/basis/decision-acts.ts';
import { entryOnRecord } from '../../../projections/basis/entry-on-record.ts';
import { criteriaWhenTaken, measurementsOf } from '../../../projections/criteria/when-taken.ts';
import type { Past } from '../../../projections/engine/view.ts';
import { decisionRecord } from '../../../projections/records/decision-record.ts';
import { evidenceSays } from '../../../projections/records/evidence-says.ts';
import { predictionsIn } from '../../../projections/records/predictions.ts';
import { remembering } from '../../../projections/records/remembering.ts';
import { entriesUpTo } from '../../../projections/records/state-at.ts';
import { termHistory } from '../../../projections/records/term-history.ts';
import type { Steps } from '../../../projections/steps.ts';
import { type BasisOfAct, basisOfDecision } from '../../reads/basis-of-act.ts';
import { entriesNamedIn } from '../document.ts';
import { dossierBlocks } from './blocks.ts';
import type { Dossier, DossierWithEntries } from './dossier.ts';

/** Everything on one decision, for a reader without the software; undefined where it is not on record. `pastAt`: the record at an earlier sequence. */
export function* dossierOf(
  whole: Past,
  now: Instant,
  pastAt: (sequence: number) => Past,
  decision: Reference,
): Steps<DossierWithEntries | undefined> {
  const past = remembering(whole);
  const stream = streamOf(decision);
  const record = yield* decisionRecord(past, now, decision);
  const acts = decisionActs(past, decision);
  if (stream === undefined || record === undefined || acts === undefined) return undefined;
  const bases: BasisOfAct[] = [];
  for (const act of acts.toReversed()) bases.push(yield* basisOfDecision(past, now, decision, act));
  const taking = acts.find(({ type }) => type !== 'DecisionReaffirmed');
  const then = bases.find(({ said }) => said.sequence === taking?.said.sequence)?.doneBy.sequence;
  const whenTaken =
    taking === undefined || then === undefined ? null : criteriaWhenTaken(past, pastAt(then), decision, taking);
  const put = bases.flatMap(({ putBefore }) => (putBefore?.items ?? []).map(({ reference }) => reference));
  const told = new Set(record.predictions.map(({ prediction }) => wholeOf(prediction)));
  const alsoPut = predictionsIn(
    past,
    put.filter((reference) => !told.has(wholeOf(reference))),
  );
  const dossier: Dossier = {
    ...record,
    termHistory: termHistory(past, effectiveEntries(entriesUpTo(past, stream, past.sequence), 'all')),
    bases,
    predictions: [...record.predictions, ...alsoPut],
    criteriaWhenTaken: whenTaken,
    measurements: measurementsOf(past, whenTaken === null ? [record.criteria] : [record.criteria, whenTaken]),
    evidenceSays: yield* evidenceSays(past, [...record.evidence.map(({ cited }) => cited.reference), ...put], decision),
  };
  const entriesNamed = entriesNamedIn(dossierBlocks(dossier)).flatMap((sequence) => {
    const entry = past.entry(sequence);
    // A basis may be named that is before all things: the log's own first entry.
    return entry === undefined || thingOf(entry.stream) === undefined ? [] : entryOnRecord(past, entry);
  });
  return { ...dossier, entriesNamed };
}
