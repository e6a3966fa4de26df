import type { ReactNode } from 'react';
import { timeTextOf } from '../../../../src/domain/claimed-time.ts';
import type { ActivityChange, ActivityRecord } from '../../api/records.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { Because } from '../../ui/record/because.tsx';
import { spaced } from '../../ui/record/words.ts';
import { ThingLink } from '../../ui/thing-link.tsx';

/** How the plan came to be as it is: replanned from what to what, cancelled, reinstated, ended, and why. */
export function ChangesPanel({ record: { changes, plan } }: { readonly record: ActivityRecord }) {
  return (
    <Panel title="How it came to that">
      <ol className="acts">
        <Act said={plan.said} what="planned">
          <p>{plan.planned === null ? 'for no time yet' : <ClaimedTime time={plan.planned} />}</p>
        </Act>
        {changes.map((change) => (
          <Act key={change.said.sequence} said={change.said} what={wordOf(change)}>
            {change.type === 'replanned' && <Replanned from={change.from} to={change.to} />}
            {change.type === 'ended' ? (
              <Because reason={change.text} because={change.because} />
            ) : (
              <Because {...change} asked />
            )}
          </Act>
        ))}
      </ol>
    </Panel>
  );
}

const wordOf = (change: ActivityChange): string => (change.type === 'ended' ? spaced(change.result) : change.type);

type Plan = Extract<ActivityChange, { readonly type: 'replanned' }>['from'];

/** What is different between two plans. */
function Replanned({ from, to }: { readonly from: Plan; readonly to: Plan }) {
  const text = (time: Plan['planned']) => (time === null ? null : timeTextOf(time));
  const lists = (['people', 'vehicles'] as const).filter((name) => references(from[name]) !== references(to[name]));
  return (
    <>
      {text(from.planned) !== text(to.planned) && (
        <p>
          <Time of={from.planned} /> → <Time of={to.planned} />
        </p>
      )}
      {lists.map((name) => (
        <p key={name}>
          {name}: {named(from[name])} → {named(to[name])}
        </p>
      ))}
      {from.objectives.join() !== to.objectives.join() && (
        <p>
          objectives: {from.objectives.join('; ') || 'none'} → {to.objectives.join('; ') || 'none'}
        </p>
      )}
    </>
  );
}

const Time = ({ of }: { readonly of: Plan['planned'] }) => (of === null ? 'no time' : <ClaimedTime time={of} />);
const references = (cited: Plan['people']): string => cited.map(({ reference }) => reference).join();

const named = (cited: Plan['people']): ReactNode =>
  cited.length === 0
    ? 'nobody'
    : cited.map(({ reference, asItStands }, index) => (
        <span key={reference}>
          {index > 0 && ', '}
          <ThingLink reference={reference} title={asItStands.title} />
        </span>
      ));
