import type { Evidence } from '../../api/records.ts';
import { Author } from '../author.tsx';
import { ClaimedTime } from '../claimed-time.tsx';
import { Sequence } from '../sequence.tsx';
import { ThingLink } from '../thing-link.tsx';
import { Fallen } from './fallen.tsx';
import { saidIn } from './said-in.ts';

interface Props {
  readonly of: { readonly items: readonly Evidence[]; readonly more: readonly string[] };
}

/** Observations or assessments on a record: what each says, who and when, and what speaks against it. */
export function EvidenceLines({ of }: Props) {
  return (
    <>
      <ol className="statements">
        {of.items.map((evidence) => {
          const { said, thing, asItStands, fate } = evidence;
          const stands = fate?.stands ?? asItStands.state !== 'voided';
          return (
            <li key={said.sequence} className={stands ? undefined : 'fallen-line'}>
              <ClaimedTime time={said.occurredAt ?? said.recordedAt} />
              <div>
                <p>
                  <ThingLink reference={thing} title={asItStands.title} /> <Fallen evidence={evidence} />
                </p>
                <ul className="says">
                  {saidIn(evidence).map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </div>
              <span className="muted">
                <Author {...said.by} />
              </span>
              <Sequence of={said.sequence} />
            </li>
          );
        })}
      </ol>
      {of.more.length > 0 && <p className="state">These are the newest; the timeline has all of them.</p>}
    </>
  );
}
