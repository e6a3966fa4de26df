import { sameText } from '../author.ts';
import { decimalText } from '../decimal.ts';
import type { Quantity } from '../quantity.ts';
import type { CriterionFacts } from './events.ts';
import {
  type Keeping,
  keepingOf,
  leastOf,
  type Margin,
  marginOf,
  mostOf,
  rankedMargin,
  spanning,
  unknownMargin,
} from './margin.ts';

/** Exact decimals as text, in the criterion's unit; null: without end, unknown, or of more than 256 digits. */
export type MarginShown = { readonly least: string | null; readonly most: string | null };

/** What one observation says to a criterion. */
export type Reading = {
  readonly keeping: Keeping;
  readonly margin: MarginShown;
  /** Quantities of that name in another unit: nothing is converted, so what they say is unknown. */
  readonly otherUnits: readonly string[];
};

export type CriterionStanding = {
  /** `not-computable`: what is unknown, also when it was measured, could turn the answer. */
  readonly state: 'met' | 'not-met' | 'not-computable';
  /** Of the observation that decides: the `times`-th best of the last. Its sign is the answer. */
  readonly margin: MarginShown;
  /** It would not be computable if what was said to be *about* a value were unknown. */
  readonly restsOnAbout: boolean;
  /** How many observations there are less than the criterion looks at: each may keep to the limit or not. */
  readonly missing: number;
  readonly readings: readonly Reading[];
};

type Condition = Pick<CriterionFacts, 'quantity' | 'unit' | 'limit' | 'times' | 'ofLast'>;

/** What an observation says of the quantity. */
export interface Observed {
  readonly quantities: readonly Quantity[];
  /** No beginning is claimed: it stands where it can have been measured at the latest, and may have been at any time before. */
  readonly undated: boolean;
}

const longest = 256;
const states = { keeps: 'met', 'does-not-keep': 'not-met', unknown: 'not-computable' } as const;

/**
 * Of observations, the last measured first, those that may be among the last `ofLast`: up to so many of which it is known
 * when they began. Each undated one among them may be, or may be older than all of these.
 */
export function thoseThatMayCount<Item extends Pick<Observed, 'undated'>>(
  observations: readonly Item[],
  ofLast: number,
): readonly Item[] {
  let dated = 0;
  const end = observations.findIndex(({ undated }) => {
    if (!undated) dated += 1;
    return dated === ofLast;
  });
  return end === -1 ? observations : observations.slice(0, end + 1);
}

/**
 * How a criterion stands by the observations of its quantity that may be among the last, the last measured first, each with
 * the quantities of that name in it. An observation that says it several times tells as much as the one that keeps to the
 * limit best: three places are measured, and one is too hot. *About* a value counts as the value.
 */
export function standingOf(condition: Condition, observations: readonly Observed[]): CriterionStanding {
  const counting = thoseThatMayCount(observations, condition.ofLast);
  const measured = counting.map((observed) => measuredBy(observed, condition));
  const deciding = decidingMargin(measured, condition);
  const state = states[keepingOf(deciding, condition.limit)];
  return {
    state,
    margin: shown(deciding),
    restsOnAbout: state !== 'not-computable' && state !== withoutAbout(counting, condition),
    missing: Math.max(0, condition.ofLast - counting.length),
    readings: measured.map(({ quantities, margin }) => readingOf(condition, quantities, margin)),
  };
}

/** What an observation says to a criterion, whether it counts or not. */
export const readingOf = (
  condition: Condition,
  quantities: readonly Quantity[],
  margin = marginIn(quantities, condition),
): Reading => ({
  keeping: keepingOf(margin, condition.limit),
  margin: shown(margin),
  otherUnits: quantities.map(({ unit }) => unit).filter((unit) => !sameText(unit, condition.unit)),
});

const marginIn = (quantities: readonly Quantity[], condition: Condition): Margin =>
  rankedMargin(
    quantities.map((quantity) => marginOf(quantity, condition)),
    1,
  );

type Measured = Observed & { readonly margin: Margin };

const measuredBy = (observed: Observed, condition: Condition): Measured => ({
  ...observed,
  margin: marginIn(observed.quantities, condition),
});

/** Over all that may be the last ones: what isn't there yet may be anything, and what is undated may be older. */
function decidingMargin(measured: readonly Measured[], { times, ofLast }: Condition): Margin {
  if (measured.length <= ofLast) {
    const missing = Array.from({ length: ofLast - measured.length }, () => unknownMargin);
    return rankedMargin([...measured.map(({ margin }) => margin), ...missing], times);
  }
  const placed = measured.map((each, place) => ({ ...each, place }));
  const dated = placed.filter(({ undated }) => !undated);
  const marginsOf = (those: readonly Measured[]) => those.map(({ margin }) => margin);
  const found: Margin[] = [];
  for (let taken = 0; taken <= ofLast; taken += 1) {
    const certain = marginsOf(dated.slice(0, ofLast - taken));
    // Those that stand behind the next dated one are among the last only if that is, too.
    const next = dated[ofLast - taken]?.place ?? placed.length;
    const possible = marginsOf(placed.filter(({ undated, place }) => undated && place < next));
    if (certain.length + taken < ofLast || possible.length < taken) continue;
    // The least comes of those that keep to it worst, the most of those that keep to it best.
    const { least } = rankedMargin([...certain, ...leastOf(possible, taken)], times);
    const { most } = rankedMargin([...certain, ...mostOf(possible, taken)], times);
    found.push({ least, most });
  }
  return spanning(found);
}

function withoutAbout(counting: readonly Observed[], condition: Condition) {
  const { quantity: name, unit } = condition;
  const unsure = counting.map(({ quantities, undated }) => {
    const known = quantities.map((quantity) =>
      quantity.about === true ? { name, unit, unknown: true as const } : quantity,
    );
    return measuredBy({ quantities: known, undated }, condition);
  });
  return states[keepingOf(decidingMargin(unsure, condition), condition.limit)];
}

const shown = ({ least, most }: Margin): MarginShown => ({
  least: least === null ? null : (decimalText(least, longest) ?? null),
  most: most === null ? null : (decimalText(most, longest) ?? null),
});
