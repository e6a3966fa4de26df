import type { DecisionRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { spaced } from '../../ui/record/words.ts';
import { Sequence } from '../../ui/sequence.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

type Staleness = NonNullable<DecisionRecord['staleness']>;

/** Why it has to be looked at again: what it rests on stands no longer, and the chain that leads there. */
export function StalenessPanel({ staleness }: { readonly staleness: Staleness | null }) {
  if (staleness === null || staleness.flags.length === 0) return null;
  return (
    <Panel
      title="Stale"
      className="thing-wide stale"
      aside={staleness.cut ? 'there is more against it than is shown' : undefined}
    >
      <FlagLines flags={staleness.flags} />
    </Panel>
  );
}

export function FlagLines({ flags }: { readonly flags: Staleness['flags'] }) {
  if (flags.length === 0) return null;
  return (
    <ul className="acts">
      {flags.map(({ why, sequence, by, on, title, standing, other, chain }) => (
        <li key={`${sequence} ${on} ${why}`} className="act">
          <p>
            <StatusMark status="serious" /> <ThingLink reference={on} title={title} />:{' '}
            {standing === null
              ? spaced(why)
              : `${spaced(standing.was ?? 'without a standing')} when it was relied on, ${spaced(standing.is ?? 'without one')} now`}
            {other !== null && (
              <>
                {' '}
                (<ThingLink reference={other} title={other.split('/').at(-1) ?? other} /> was confirmed)
              </>
            )}{' '}
            since <Sequence of={sequence} />
            {by !== null && (
              <>
                , by <ThingLink reference={by} title={`this ${spaced(by.split('/')[0] ?? '')}`} />
              </>
            )}
          </p>
          {chain.length > 0 && (
            <p className="muted">
              this{' '}
              {chain.map(({ link, to, title: name }) => (
                <span key={to}>
                  → <span className="link-kind">{spaced(link)}</span> <ThingLink reference={to} title={name} />{' '}
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
