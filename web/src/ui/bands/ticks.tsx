import type { ScaleTime } from 'd3-scale';
import './bands.css';

interface Props {
  /** To per cent of the width. */
  readonly scale: ScaleTime<number, number>;
  /** How many there are, about. */
  readonly count: number;
  readonly format: (tick: Date) => string;
}

/** The times along which something is drawn. */
export const Ticks = ({ scale, count, format }: Props) =>
  scale.ticks(count).map((tick) => (
    <span key={tick.getTime()} className="lane-tick" style={{ left: `${scale(tick)}%` }}>
      {format(tick)}
    </span>
  ));
