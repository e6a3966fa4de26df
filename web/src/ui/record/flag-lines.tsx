import type { components } from '../../api/schema.generated.ts';
import { Sequence } from '../sequence.tsx';
import { StatusMark } from '../status-mark.tsx';
import { ThingLink } from '../thing-link.tsx';
import { spaced } from './words.ts';

export type Staleness = components['schemas']['Staleness'];

/** What stands no longer as it was relied on, since when, and the chain that leads there; the nearest first. */
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
                (<ThingLink reference={other.reference} title={other.title} /> was confirmed)
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
