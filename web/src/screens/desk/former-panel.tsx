import { Link } from '@tanstack/react-router';
import type { Desk } from '../../api/records.ts';
import { searchAt } from '../../app/moment/moment.ts';
import { authorText } from '../../ui/author-text.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { BriefSpan } from './brief-span.tsx';

interface Props {
  readonly desk: string;
  readonly former: Desk['former'];
}

/** Who held the desk before, the last first, each until whom; what they acknowledged is a link away, as it was then. */
export function FormerPanel({ desk, former }: Props) {
  return (
    <Panel title="Who held it before" aside={former.length || undefined}>
      {former.length === 0 && <p className="state">Nobody on record.</p>}
      <ol className="acts">
        {former.toReversed().map(({ taken, relieves, brief, until }) => (
          <Act key={taken.sequence} said={taken} what="took duty">
            <p className="muted">
              until <ClaimedTime time={until.occurredAt ?? until.recordedAt} /> <Sequence of={until.sequence} />
              {relieves !== null && ` · relieved ${authorText(relieves)}`}
            </p>
            <p className="muted">
              brief: <BriefSpan desk={desk} brief={brief} />
            </p>
            <p>
              <Link
                to="/desks/$id"
                params={{ id: desk.split('/')[1] ?? '' }}
                search={searchAt(until.sequence - 1) as never}
              >
                What they had acknowledged by then
              </Link>
            </p>
          </Act>
        ))}
      </ol>
    </Panel>
  );
}
