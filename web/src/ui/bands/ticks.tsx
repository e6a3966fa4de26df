import type { ScaleTime } from 'd3-scale';
import { tickFormat } from './tick-format.ts';
import './bands.css';

interface Props {
  /** To per cent of the width. */
  readonly scale: ScaleTime<number, number>;
  /** How many there are, about. */
  readonly count: number;
}

/** The times along which something is drawn. */
export function Ticks({ scale, count }: Props) {
  const format = tickFormat(scale, count);
  return scale.ticks(count).map((tick) => (
    <span key={tick.getTime()} className="lane-tick" style={{ left: `${scale(tick)}%` }}>
      {format(tick)}
    </span>
  ));
}
