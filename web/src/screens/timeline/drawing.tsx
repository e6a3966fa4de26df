import { scaleUtc } from 'd3-scale';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useSecondClock } from '../../app/clock/use-second-clock.ts';
import { tickFormat } from '../../ui/bands/tick-format.ts';
import { EntryLine } from '../../ui/entry-line.tsx';
import { DrawnLane } from './drawn-lane.tsx';
import { lanesOf, panned, recordedExtent, zoomed } from './lanes.ts';
import { nextMark, type Step } from './next-mark.ts';
import type { LanesBy } from './timeline-search.ts';
import type { FoundEntry } from './use-timeline.ts';
import './drawing.css';

interface Props {
  readonly items: readonly FoundEntry[];
  readonly lanesBy: LanesBy;
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** How many entries are drawn at most: more could not be told apart. */
const most = 1_000;

/** Of the width, what two marks in a row have between them. */
const apart = 0.008;

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'before',
  ArrowRight: 'after',
  ArrowUp: 'above',
  ArrowDown: 'below',
};

/** Entries along time, in lanes: each where it occurred as far as that is claimed, and where it was recorded. */
export function Drawing({ items, lanesBy, query }: Props) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const wanted = items.length < most && hasNextPage;
  useEffect(() => {
    if (wanted && !isFetchingNextPage) void fetchNextPage();
  }, [wanted, isFetchingNextPage, fetchNextPage]);

  const whole = useMemo(() => recordedExtent(items), [items]);
  const [chosen, setExtent] = useState<readonly [number, number] | undefined>();
  const extent = chosen ?? whole;
  const lanes = useMemo(() => lanesOf(items, lanesBy, (extent[1] - extent[0]) * apart), [items, lanesBy, extent]);
  const [looked, setLooked] = useState<number | undefined>();
  const entry = items.find(({ sequence }) => sequence === looked) ?? items[0];
  const place = useRef<HTMLDivElement>(null);

  const press = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || entry === undefined) return;
    const next = nextMark(lanes, extent, entry.sequence, step);
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) return;
    setLooked(next.sequence);
    place.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(`${next.lane} ${next.sequence}`)}"]`)?.focus();
  };

  return (
    <div className="drawing">
      <div className="drawing-bar">
        <Button className="button" onPress={() => setExtent(panned(extent, -0.25))} aria-label="Earlier">
          ◀
        </Button>
        <Button className="button" onPress={() => setExtent(zoomed(extent, 0.5))} aria-label="Larger">
          +
        </Button>
        <Button className="button" onPress={() => setExtent(zoomed(extent, 2))} aria-label="Smaller">
          −
        </Button>
        <Button className="button" onPress={() => setExtent(panned(extent, 0.25))} aria-label="Later">
          ▶
        </Button>
        <Button className="button" onPress={() => setExtent(undefined)} isDisabled={chosen === undefined}>
          All
        </Button>
        <span className="muted" role="status">
          {wanted
            ? `${items.length} entries read, more are being read …`
            : hasNextPage
              ? `the newest ${items.length}: filters show what came before`
              : ''}
        </span>
        <Key />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows lead from one of the links in it to the next */}
      <div ref={place} className="lanes" onKeyDown={press}>
        <Axis extent={extent} />
        {lanes.map((lane) => (
          <DrawnLane
            key={lane.key}
            lane={lane}
            extent={extent}
            looked={entry?.sequence}
            look={setLooked}
            items={items}
          />
        ))}
      </div>
      {entry !== undefined && (
        <ol className="looked" aria-live="polite">
          <EntryLine entry={entry} />
        </ol>
      )}
    </div>
  );
}

/** How many there are, about. */
const ticks = 8;

/** UTC, and below it the second clock. */
function Axis({ extent: [first, last] }: { readonly extent: readonly [number, number] }) {
  const { shown } = useSecondClock();
  const scale = scaleUtc().domain([first, last]).range([0, 100]);
  const format = tickFormat(scale, ticks);
  return (
    <div className="drawn-lane axis" aria-hidden="true">
      <span className="drawn-lane-name muted">
        UTC
        <br />
        {shown?.label}
      </span>
      <div className="drawn-rows">
        {scale.ticks(ticks).map((tick) => (
          <span key={tick.getTime()} className="axis-tick" style={{ left: `${scale(tick)}%` }}>
            {format(tick)}
            <br />
            <span className="muted">{shown?.format(tick.getTime())}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

/** What the marks mean. */
function Key() {
  return (
    <span className="drawing-key muted">
      <span>
        <i className="mark tick" /> instant
      </span>
      <span>
        <i className="mark bar" /> between two
      </span>
      <span>
        <i className="mark bar about" /> about
      </span>
      <span>
        <i className="mark recorded" /> recorded, where later
      </span>
    </span>
  );
}
