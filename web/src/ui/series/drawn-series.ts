import { spanOf } from '../../../../src/domain/claimed-time.ts';
import type { Quantity } from '../../../../src/domain/quantity.ts';
import type { CriterionRecord } from '../../api/records.ts';

type Input = CriterionRecord['series'][number];

/** What one observation says of the quantity, where it is drawn; what has no end goes to the edge. */
export interface DrawnValue {
  readonly observation: string;
  readonly sequence: number;
  readonly keeping: Input['keeping'];
  readonly quantity: Quantity;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  /** In the unit of the criterion. */
  readonly least: number;
  readonly most: number;
}

/** A series within the edges of its drawing. */
export interface DrawnSeries {
  readonly values: readonly DrawnValue[];
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  /** Observations that can't be drawn: their time, or what they say in this unit, is unknown. */
  readonly undrawn: number;
}

/** Of the whole height or width: kept free around what is drawn. */
const margin = 0.1;
/** Milliseconds that are drawn where everything is of one instant. */
const leastTime = 60 * 60 * 1000;

/** What is drawn of a criterion: numbers are only for drawing; how far it is to the limit the server has said exactly. */
export function drawnSeries({ series, limit }: Pick<CriterionRecord, 'series' | 'limit'>): DrawnSeries {
  const drawn = series.map(valuesOf);
  const values = drawn.flat();
  const times = values.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const numbers = [Number(limit.value), ...values.flatMap(({ least, most }) => [least, most]).filter(Number.isFinite)];
  const [from, to] = spread(Math.min(...times), Math.max(...times), leastTime);
  const [low, high] = spread(Math.min(...numbers), Math.max(...numbers), Math.abs(Number(limit.value)) || 1);
  const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));
  return {
    values: values.map((value) => ({
      ...value,
      from: within(value.from, from, to),
      to: within(value.to, from, to),
      least: within(value.least, low, high),
      most: within(value.most, low, high),
    })),
    from,
    to,
    low,
    high,
    undrawn: drawn.filter((each) => each.length === 0).length,
  };
}

function valuesOf({ observation, sequence, keeping, quantities, otherUnits, ...input }: Input): readonly DrawnValue[] {
  const { earliest: from, latest: to } = spanOf(input.occurredAt ?? input.recordedAt);
  if (!Number.isFinite(from) && !Number.isFinite(to)) return [];
  return quantities
    .filter(({ unit, unknown }) => unknown !== true && !otherUnits.includes(unit))
    .map((quantity) => ({
      observation,
      sequence,
      keeping,
      quantity,
      from,
      to,
      least: Number(quantity.value ?? quantity.least ?? Number.NEGATIVE_INFINITY),
      most: Number(quantity.value ?? quantity.most ?? Number.POSITIVE_INFINITY),
    }));
}

/** Two ends with room around them; where both are the same, as if they were so far apart. */
function spread(least: number, most: number, apart: number): readonly [number, number] {
  const room = (most - least || apart) * margin;
  return [least - room, most + room];
}
