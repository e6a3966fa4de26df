import { scaleLinear, scaleUtc } from 'd3-scale';
import type { CriterionRecord } from '../../api/records.ts';
import { Ticks } from '../bands/ticks.tsx';
import { criterionStatus } from '../record/criterion-status.ts';
import { quantityText } from '../record/quantity-text.ts';
import { spaced } from '../record/words.ts';
import { StatusMark } from '../status-mark.tsx';
import { type DrawnValue, drawnSeries } from './drawn-series.ts';
import './series.css';

/** How what an observation says by itself stands: as the criterion would, were it the only one. */
const stateOf = { keeps: 'met', 'does-not-keep': 'not-met', unknown: 'not-computable' } as const;

/** The values of a criterion along time, with its limit across; whoever can't see it has them in the table below. */
export function SeriesDrawing({ record }: { readonly record: Pick<CriterionRecord, 'series' | 'limit' | 'unit'> }) {
  const { values, from, to, low, high, undrawn } = drawnSeries(record);
  if (values.length === 0) return null;
  const { limit, unit } = record;
  const across = scaleUtc().domain([from, to]).range([0, 100]);
  const up = scaleLinear().domain([low, high]).range([0, 100]);
  const isUpper = limit.is === 'at-most' || limit.is === 'below';
  return (
    <>
      <div className="series" aria-hidden="true">
        <div className="series-plot">
          {up.ticks(5).map((tick) => (
            <span key={tick} className="series-value" style={{ bottom: `${up(tick)}%` }}>
              {up.tickFormat(5)(tick)}
            </span>
          ))}
          <span
            className={isUpper ? 'series-limit upper' : 'series-limit'}
            style={{ bottom: `${up(Number(limit.value))}%` }}
          >
            <span>
              {spaced(limit.is)} {limit.value} {unit}
            </span>
          </span>
          {values.map((value) => (
            <Mark
              key={`${value.observation} ${value.sequence} ${quantityText(value.quantity)}`}
              value={value}
              left={across(value.from)}
              right={across(value.to)}
              bottom={up(value.least)}
              top={up(value.most)}
            />
          ))}
        </div>
        <div className="series-axis">
          <Ticks scale={across} count={4} />
        </div>
      </div>
      {undrawn > 0 && <p className="state">Not drawn: {undrawn}, of which the time or the value is unknown.</p>}
    </>
  );
}

interface Placed {
  readonly value: DrawnValue;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A mark where a value is claimed; a bar as wide and high as what is claimed of it is vague. */
function Mark({ value: { keeping, quantity, sequence }, left, right, bottom, top }: Placed) {
  return (
    <>
      <i
        className="series-extent"
        style={{ left: `${left}%`, width: `${right - left}%`, bottom: `${bottom}%`, height: `${top - bottom}%` }}
      />
      <span
        className="series-mark"
        style={{ left: `${(left + right) / 2}%`, bottom: `${(bottom + top) / 2}%` }}
        title={`${quantityText(quantity)}, #${sequence}`}
      >
        <StatusMark status={criterionStatus[stateOf[keeping]]} />
      </span>
    </>
  );
}
