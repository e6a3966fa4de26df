import { useRead } from '../../app/moment/use-read.ts';
import { CrewReturnPanel } from './crew-return-panel.tsx';
import { CriticalAlert } from './critical-alert.tsx';
import { HeadlinePanel } from './headline-panel.tsx';
import { InForcePanel } from './in-force-panel.tsx';
import { JustNowPanel } from './just-now-panel.tsx';
import { MarkedSince } from './marked-since.tsx';
import { PendingPanel } from './pending-panel.tsx';
import { VehiclesPanel } from './vehicles-panel.tsx';
import './board.css';

/** As many as one page of the API holds; more are a link away. */
const query = { limit: 200 };

/** Does anything need a decision now? */
export function Board() {
  const pending = useRead('/v1/pending-decisions', { query });
  const inForce = useRead('/v1/decisions-in-force', { query });
  const vehicles = useRead('/v1/vehicle-health', { query });
  const crew = useRead('/v1/crew-return', { query });
  const justNow = useRead('/v1/timeline', { query: { limit: 12 } });
  return (
    <MarkedSince>
      <div className="board">
        <HeadlinePanel pending={pending} />
        <CriticalAlert pending={pending.data} vehicles={vehicles.data} crew={crew.data} />
        <div className="board-left">
          <PendingPanel query={pending} />
          <InForcePanel query={inForce} />
        </div>
        <div className="board-right">
          <VehiclesPanel query={vehicles} crew={crew.data?.items ?? []} />
          <CrewReturnPanel query={crew} />
        </div>
        <JustNowPanel query={justNow} />
      </div>
    </MarkedSince>
  );
}
