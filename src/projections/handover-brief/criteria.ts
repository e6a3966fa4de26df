import { type ComparedCriterion, compareCriteria } from '../compare/criteria.ts';
import { changedByIn, type Difference, differing } from '../compare/differences.ts';
import type { Sides } from '../compare/sides.ts';
import { readCriteria } from '../criteria/read.ts';
import type { CriterionShown } from '../criteria/standing.ts';
import { criteria } from '../criteria/view.ts';
import type { Steps } from '../steps.ts';
import { type BriefItem, type Covered, type Part, partOf } from './part.ts';

/** A limit that is met or can't be told now, or that stood otherwise before. */
export interface CriterionToHandOver
  extends BriefItem,
    Pick<CriterionShown, 'title' | 'rule' | 'to' | 'margin' | 'missing' | 'restsOnAbout'> {
  /** Null: it was not attached. */
  readonly was: CriterionShown['state'] | null;
  /** Null: it is attached no longer. */
  readonly state: CriterionShown['state'] | null;
  /** The entries that turned it; none: it stands as it did. */
  readonly changedBy: readonly number[];
}

const most = 200;

/** Those that need watching, whenever they turned, and those that turned since; in the order in which they were attached. */
export function* criteriaToHandOver(covered: Covered, sides: Sides): Steps<Part<CriterionToHandOver>> {
  // What was withdrawn is listed, too.
  if (covered.past.rows(criteria.name).page(1).items.length === 0) return partOf(covered, []);
  const compared = compareCriteria(sides);
  const turned = new Map(
    (yield* differing(compared, sides))
      .filter(({ before, after }) => before?.state !== after?.state)
      .map((difference) => [difference.key, ofStateAlone(difference)] as const),
  );
  const { items: attached, next } = readCriteria(covered.past, { status: 'attached' }, { limit: most });
  const watched = attached.filter(({ criterion, state }) => state !== 'not-met' || turned.has(criterion));
  const shown = new Map<string, ComparedCriterion | CriterionShown>(watched.map((each) => [each.criterion, each]));
  for (const [key, { before, after }] of turned) {
    const item = after ?? before;
    if (item !== undefined) shown.set(key, item);
  }
  const told = [...shown.values()]
    .sort((left, right) => left.attached.sequence - right.attached.sequence)
    .map(({ criterion, attached, title, rule, to, margin, missing, restsOnAbout, state }) => {
      const difference = turned.get(criterion);
      const stood = difference === undefined ? { was: state, state } : statesOf(difference);
      const named = { item: criterion, sequence: attached.sequence, title, rule, to };
      return { ...named, margin, missing, restsOnAbout, ...stood };
    });
  const part = partOf(covered, told, { all: next === null && compared.candidates.complete });
  const changedBy = changedByIn(compared, sides);
  const items: CriterionToHandOver[] = [];
  for (const each of part.items) {
    const difference = turned.get(each.item);
    items.push({ ...each, changedBy: difference === undefined ? [] : yield* changedBy(difference) });
  }
  return { ...part, items };
}

type Turned = Difference<ComparedCriterion>;

/** By how much it is met changes with every observation. */
const ofStateAlone = (difference: Turned): Turned => ({
  ...difference,
  changes: difference.changes.filter(({ field }) => field === 'state'),
});

const statesOf = ({ before, after }: Turned) => ({ was: before?.state ?? null, state: after?.state ?? null });
