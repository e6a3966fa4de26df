import type { ActivityRecord } from '../../api/records.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { StateWord } from '../../ui/record/state-word.tsx';
import { ThingHead } from '../../ui/record/thing-head.tsx';
import { kindText } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusWord } from '../../ui/status-word.tsx';

/** What is planned, whether it is still so, and when. */
export function ActivityHead({ record }: { readonly record: ActivityRecord }) {
  const { plan, planned, activity, overdue, asItStands, changes } = record;
  const replanned = changes.filter(({ type }) => type === 'replanned').length;
  return (
    <ThingHead
      kind={plan.kind === 'eva' ? 'EVA' : `Activity · ${kindText(plan.kind)}`}
      title={asItStands.title ?? plan.title ?? kindText(plan.kind)}
      reference={activity}
      state={{ status: record.status, kind: plan.kind }}
      status={
        <>
          <StateWord kind="activity" state={asItStands.state} />
          <span>
            planned for{' '}
            {planned.planned === null ? <span className="gap">no time</span> : <ClaimedTime time={planned.planned} />}
          </span>
          {overdue && <StatusWord status="serious">overdue</StatusWord>}
          {replanned > 0 && <StatusWord status={replanned > 1 ? 'caution' : 'off'}>replanned {replanned}×</StatusWord>}
        </>
      }
    >
      <p className="muted">
        first planned by <SaidBy said={plan.said} />
      </p>
    </ThingHead>
  );
}
