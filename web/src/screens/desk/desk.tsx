import { Link, useParams } from '@tanstack/react-router';
import { useRead } from '../../app/moment/use-read.ts';
import { authorShort } from '../../ui/author-text.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { ShownThing } from '../../ui/record/shown-thing.tsx';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { CorrectionsPanel } from '../thing/corrections-panel.tsx';
import { EverythingAbout, useAbout } from '../thing/everything-about.tsx';
import { AcknowledgedPanel } from './acknowledged-panel.tsx';
import { DutyStatus } from './duty-status.tsx';
import { FormerPanel } from './former-panel.tsx';
import { HolderPanel } from './holder-panel.tsx';

/** One desk: who holds it since when and on which brief, what they took over and what not, and who held it before. */
export function Desk() {
  const { id } = useParams({ from: '/desks/$id' });
  const reference = `desk/${id}`;
  const query = useRead('/v1/desks/{id}', { path: { id } });
  const duties = useRead('/v1/duty', { query: { limit: 200 } });
  const about = useAbout(reference);
  const duty = duties.data?.items.find(({ desk }) => desk === reference);
  return (
    <ShownThing reference={reference} what="the desk" query={query}>
      {({ title, role, agency, holder, former, corrections }) => (
        <div className="thing">
          <ThingHead
            kind="Desk"
            title={title}
            reference={reference}
            status={
              <>
                <span>held by {authorShort(holder.taken.by)}</span>
                {duty !== undefined && <DutyStatus duty={duty} />}
                {duty !== undefined && duty.notAcknowledged.length > 0 && (
                  <StatusWord status="serious">{duty.notAcknowledged.length} not taken over</StatusWord>
                )}
              </>
            }
          >
            <p className="muted">
              {role}, {agency} · held since <ClaimedTime time={holder.taken.occurredAt ?? holder.taken.recordedAt} />{' '}
              <Sequence of={holder.taken.sequence} />
            </p>
            <p>
              <Link to="/handover" search={{ desk: reference } as never}>
                The handover brief for this desk
              </Link>
            </p>
          </ThingHead>
          <div className="thing-main">
            <AcknowledgedPanel acknowledgements={holder.acknowledgements} duty={duty} />
          </div>
          <div className="thing-side">
            <HolderPanel desk={reference} holder={holder} />
            <FormerPanel desk={reference} former={former} />
          </div>
          <CorrectionsPanel corrections={corrections} />
          <EverythingAbout about={about} />
        </div>
      )}
    </ShownThing>
  );
}
