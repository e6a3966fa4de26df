import type { InForce } from '../../api/answers.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { FlagLines } from '../../ui/record/flag-lines.tsx';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { SinceMark } from './since-mark.tsx';

interface Props {
  /** All that holds of one decision; not empty. */
  readonly held: readonly InForce[];
}

/** One decision: what of it holds for what, on whose authority, and what is in doubt about it. */
export function InForceDecision({ held }: Props) {
  const [first] = held;
  if (first === undefined) return null;
  const { decision, title, since, expires, conditions, inDoubt, dissents, deviations } = first;
  return (
    <li className="in-force-decision">
      <StatusMark
        status={inDoubt.length > 0 ? 'serious' : 'normal'}
        label={inDoubt.length > 0 ? 'in doubt' : 'in force'}
      />
      <div>
        <h3>
          <ThingLink reference={decision} title={title} />
        </h3>
        <SinceMark board="decisionsInForce" of={decision} />
        <p>
          <SaidBy said={since} />
          {expires !== null && (
            <span className="muted">
              {' '}
              · until <ClaimedTime time={expires} />
            </span>
          )}
        </p>
        {inDoubt.map((doubt) =>
          doubt.why === 'stale' ? (
            <FlagLines key="stale" flags={doubt.flags} />
          ) : (
            <p key={doubt.sequence}>
              <StatusWord status="serious">in doubt: {doubt.reason ?? 'a review was called'}</StatusWord>
            </p>
          ),
        )}
        <dl>
          {held.map((each) => (
            <div key={`${each.thing} ${each.item?.reference} ${each.kind}`} className="fact held">
              <dt>{each.thing === null ? 'no scope' : <ThingLink reference={each.thing} title={each.thingTitle} />}</dt>
              <dd>
                {wordsOf(each)}
                {each.applicability !== 'both' && <span className="muted"> · {each.applicability} only</span>}
                {each.coveredBy.map(({ reference, title: later, returns }) => (
                  <p key={reference} className="muted">
                    {returns.length === 1 && each.applicability === 'both' ? `for ${returns[0]} return ` : ''}a later
                    one governs: <ThingLink reference={reference} title={later} />
                  </p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        {conditions.length > 0 && <p className="muted">if {conditions.join('; ')}</p>}
        {dissents.length > 0 && (
          <p className="muted">
            {dissents.length} {dissents.length === 1 ? 'dissent' : 'dissents'} on record
          </p>
        )}
        {deviations.map(({ rules, ground }) => (
          <p key={ground} className="gap">
            departed from {rules.join(', ')}: {ground}
          </p>
        ))}
      </div>
    </li>
  );
}

function wordsOf({ kind, item, option, default: byDefault }: InForce): string {
  if (item !== null) return item.does ?? option?.title ?? 'as decided';
  if (kind === 'default') return `by default: ${byDefault?.text ?? option?.title ?? 'as stated'}`;
  return option?.title ?? 'as decided';
}
