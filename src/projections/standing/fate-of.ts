import { type Instant, toInstant } from '../../domain/id.ts';
import type { Reference } from '../../domain/reference.ts';
import { streamOf } from '../../domain/stream.ts';
import type { Past, RowsAt } from '../engine/view.ts';
import { once } from '../records/once.ts';
import { occurredAt } from './begun.ts';
import { judgementKeys } from './judgement-rows.ts';
import { judgements } from './judgements.ts';

/** What became of an assessment. */
export type Fate = {
  readonly stands: boolean;
  /** The entry that retracted it. */
  readonly retracted: number | null;
  /** All that supersede it, each with its entry. */
  readonly supersededBy: readonly {
    readonly assessment: Reference;
    readonly sequence: number;
    /** It was not retracted, or what superseded it in turn was not: what is superseded twice over doesn't stand again. */
    readonly counts: boolean;
    /** When it was judged: until then what it supersedes was held. */
    readonly judged: Instant;
  }[];
};

/** By what was on record at a sequence, not beyond that of `past`. */
export const fateOf = once((past: Past, assessment: Reference, at: number): Fate => {
  const rows = past.rows(judgements.name);
  const supersededBy = supersedersIn(rows, assessment, at);
  const counting = countingAmong(past, rows, supersededBy, at);
  const retracted = retractedBy(past, assessment, at);
  return {
    stands: retracted === null && counting.size === 0,
    retracted,
    supersededBy: supersededBy.map((superseder) => ({
      ...superseder,
      counts: counting.has(superseder.assessment),
      judged: judgedAt(past, superseder),
    })),
  };
});

function judgedAt(past: Past, { assessment, sequence }: Superseder): Instant {
  const stream = streamOf(assessment);
  const recorded = stream === undefined ? undefined : past.state('assessment', stream)?.recorded;
  if (recorded === undefined) throw new RangeError(`#${sequence} supersedes, and is on record of no assessment`);
  return toInstant(occurredAt(recorded));
}

type Superseder = { readonly assessment: Reference; readonly sequence: number };

const supersedersIn = (rows: RowsAt, assessment: Reference, at: number): readonly Superseder[] => {
  const prefix = judgementKeys.superseders(assessment);
  return rows
    .withPrefix(prefix)
    .map(({ key, value }) => ({ assessment: value as Reference, sequence: Number(key.slice(prefix.length)) }))
    .filter(({ sequence }) => sequence <= at);
};

function retractedBy(past: Past, assessment: Reference, at: number): number | null {
  const stream = streamOf(assessment);
  const sequence = stream === undefined ? undefined : past.state('assessment', stream)?.retracted?.said.sequence;
  return sequence !== undefined && sequence <= at ? sequence : null;
}

/** Those of them that count. What supersedes is later, so the latest of all that it hangs on is settled first. */
function countingAmong(past: Past, rows: RowsAt, those: readonly Superseder[], at: number): ReadonlySet<Reference> {
  const ofThose = (counts: (assessment: Reference) => boolean): ReadonlySet<Reference> =>
    new Set(those.map(({ assessment }) => assessment).filter(counts));
  if (at >= past.sequence) return ofThose((assessment) => rows.get(judgementKeys.fallen(assessment)) !== 'retracted');
  const found = new Map(those.map((superseder) => [superseder.assessment, superseder]));
  const links = new Map<Reference, readonly Superseder[]>();
  for (const { assessment } of found.values()) {
    const superseders = supersedersIn(rows, assessment, at);
    links.set(assessment, superseders);
    // A map may be added to while it is walked, and is walked to its end.
    for (const superseder of superseders) found.set(superseder.assessment, superseder);
  }
  const counting = new Set<Reference>();
  for (const { assessment } of [...found.values()].sort((left, right) => right.sequence - left.sequence)) {
    const superseded = (links.get(assessment) ?? []).some((superseder) => counting.has(superseder.assessment));
    if (superseded || retractedBy(past, assessment, at) === null) counting.add(assessment);
  }
  return ofThose((assessment) => counting.has(assessment));
}
