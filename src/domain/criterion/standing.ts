import { sameText } from '../author.ts';
import { decimalText } from '../decimal.ts';
import type { Quantity } from '../quantity.ts';
import type { CriterionFacts } from './events.ts';
import { type Keeping, keepingOf, type Margin, marginOf, rankedMargin, unknownMargin } from './margin.ts';

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
  /** `not-computable`: what is unknown could turn the answer. */
  readonly state: 'met' | 'not-met' | 'not-computable';
  /** Of the observation that decides: the `times`-th best of them. Its sign is the answer. */
  readonly margin: MarginShown;
  /** It would not be computable if what was said to be *about* a value were unknown. */
  readonly restsOnAbout: boolean;
  /** How many observations there are less than the criterion looks at: each may keep to the limit or not. */
  readonly missing: number;
  readonly readings: readonly Reading[];
};

type Condition = Pick<CriterionFacts, 'quantity' | 'unit' | 'limit' | 'times' | 'ofLast'>;

const longest = 256;
const states = { keeps: 'met', 'does-not-keep': 'not-met', unknown: 'not-computable' } as const;

/**
 * How a criterion stands by the last observations of its quantity (`ofLast` at most), each with the quantities of that
 * name in it. An observation that says it several times tells as much as the one that keeps to the limit best: three
 * places are measured, and one is too hot. *About* a value counts as the value.
 */
export function standingOf(condition: Condition, observations: readonly (readonly Quantity[])[]): CriterionStanding {
  const margins = observations.map((quantities) => marginIn(quantities, condition));
  const deciding = decidingMargin(margins, condition);
  const state = states[keepingOf(deciding, condition.limit)];
  return {
    state,
    margin: shown(deciding),
    restsOnAbout: state !== 'not-computable' && state !== withoutAbout(condition, observations),
    missing: condition.ofLast - observations.length,
    readings: observations.map((quantities, index) => {
      const margin = margins[index] ?? unknownMargin;
      return {
        keeping: keepingOf(margin, condition.limit),
        margin: shown(margin),
        otherUnits: quantities.map(({ unit }) => unit).filter((unit) => !sameText(unit, condition.unit)),
      };
    }),
  };
}

const marginIn = (quantities: readonly Quantity[], condition: Condition): Margin =>
  rankedMargin(
    quantities.map((quantity) => marginOf(quantity, condition)),
    1,
  );

/** What isn't there yet may be anything. */
function decidingMargin(margins: readonly Margin[], { times, ofLast }: Condition): Margin {
  const missing = Array.from({ length: ofLast - margins.length }, () => unknownMargin);
  return rankedMargin([...margins, ...missing], times);
}

function withoutAbout(condition: Condition, observations: readonly (readonly Quantity[])[]) {
  const { quantity: name, unit } = condition;
  const margins = observations.map((quantities) =>
    marginIn(
      quantities.map((quantity) => (quantity.about === true ? { name, unit, unknown: true } : quantity)),
      condition,
    ),
  );
  return states[keepingOf(decidingMargin(margins, condition), condition.limit)];
}

const shown = ({ least, most }: Margin): MarginShown => ({
  least: least === null ? null : (decimalText(least, longest) ?? null),
  most: most === null ? null : (decimalText(most, longest) ?? null),
});
