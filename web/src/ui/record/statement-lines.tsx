import type { Statement } from '../../api/records.ts';
import { Author } from '../author.tsx';
import { ClaimedTime } from '../claimed-time.tsx';
import { Sequence } from '../sequence.tsx';
import { ThingLink } from '../thing-link.tsx';
import { StateWord } from './state-word.tsx';
import { typeText } from './words.ts';

interface Props<Item extends Statement> {
  readonly of: { readonly items: readonly Item[]; readonly more: readonly string[] };
  /** What else is to be said of one. */
  readonly aside?: (item: Item) => string | null;
}

/** Entries of other things that name this one: when, what of which thing, how that stands, who. */
export function StatementLines<Item extends Statement>({ of, aside }: Props<Item>) {
  return (
    <>
      <ol className="statements">
        {of.items.map((item) => {
          const kind = item.thing.split('/')[0] ?? '';
          const note = aside?.(item) ?? null;
          return (
            <li key={item.said.sequence}>
              <ClaimedTime time={item.said.occurredAt ?? item.said.recordedAt} />
              <span>
                <span className="muted">{typeText(item.type)}:</span>{' '}
                <ThingLink reference={item.thing} title={item.asItStands.title} />{' '}
                <span className="muted">
                  <StateWord kind={kind} state={item.asItStands.state} />
                  {note !== null && ` · ${note}`}
                </span>
              </span>
              <span className="muted">
                <Author {...item.said.by} />
              </span>
              <Sequence of={item.said.sequence} />
            </li>
          );
        })}
      </ol>
      {of.more.length > 0 && <p className="state">These are the newest; the timeline has all of them.</p>}
    </>
  );
}
