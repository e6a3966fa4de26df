import { Link } from '@tanstack/react-router';
import { formatClaimedTime } from '../../ui/format-claimed-time.ts';
import { type Lane, type Mark, placeOf } from './lanes.ts';
import type { FoundEntry } from './use-timeline.ts';

interface Props {
  readonly lane: Lane;
  readonly extent: readonly [number, number];
  /** The entry that is looked at: the one that the tabulator key leads to. */
  readonly looked: number | undefined;
  readonly look: (sequence: number) => void;
  readonly items: readonly FoundEntry[];
}

const percent = (part: number): string => `${part * 100}%`;

export function DrawnLane({ lane, extent, looked, look, items }: Props) {
  const count = new Set(lane.rows.flat().map(({ sequence }) => sequence)).size;
  const rows = lane.rows.map((row) => row.filter((mark) => placeOf(mark, extent) !== undefined));
  return (
    <div className="drawn-lane">
      <span className="drawn-lane-name">
        {lane.title} <span className="muted">{count}</span>
      </span>
      <div className="drawn-rows">
        {rows
          .filter((row) => row.length > 0)
          .map((row) => (
            <div key={row[0]?.sequence} className="drawn-row">
              {row.map((mark) => (
                <DrawnMark
                  key={mark.sequence}
                  mark={mark}
                  extent={extent}
                  lane={lane.key}
                  isLooked={mark.sequence === looked}
                  look={look}
                  entry={items.find(({ sequence }) => sequence === mark.sequence)}
                />
              ))}
            </div>
          ))}
      </div>
    </div>
  );
}

interface MarkProps {
  readonly mark: Mark;
  readonly extent: readonly [number, number];
  readonly lane: string;
  readonly isLooked: boolean;
  readonly look: (sequence: number) => void;
  readonly entry: FoundEntry | undefined;
}

function DrawnMark({ mark, extent, lane, isLooked, look, entry }: MarkProps) {
  const { sequence, shape, about, recorded, from, to } = mark;
  const place = placeOf(mark, extent);
  if (place === undefined || entry === undefined) return null;
  const later = recorded === null ? undefined : placeOf({ from: recorded, to: recorded }, extent);
  const when = formatClaimedTime(entry.occurredAt ?? entry.recordedAt, 0);
  const isOpen = `${from < extent[0] ? ' from-before' : ''}${to > extent[1] ? ' until-after' : ''}`;
  return (
    <>
      {later !== undefined && (
        <>
          <i
            className="recorded-line"
            style={{
              left: percent(Math.min(place.from, later.from)),
              width: percent(Math.abs(later.from - (later.from > place.to ? place.to : place.from))),
              ...(later.from > place.to && { left: percent(place.to) }),
            }}
          />
          <i className="mark recorded" style={{ left: percent(later.from) }} />
        </>
      )}
      <Link
        to="/log/$sequence"
        params={{ sequence: String(sequence) }}
        className={`mark ${shape}${about ? ' about' : ''}${isOpen}`}
        style={{ left: percent(place.from), ...(shape === 'bar' && { width: percent(place.to - place.from) }) }}
        tabIndex={isLooked ? 0 : -1}
        data-mark={`${lane} ${sequence}`}
        aria-current={isLooked ? 'true' : undefined}
        title={`${entry.headline} (${when})`}
        onFocus={() => look(sequence)}
        onMouseEnter={() => look(sequence)}
      >
        <span className="visually-hidden">
          {entry.headline}, {when}
        </span>
      </Link>
    </>
  );
}
