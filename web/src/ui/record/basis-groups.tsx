import type { components } from '../../api/schema.generated.ts';
import { ClaimedTime } from '../claimed-time.tsx';
import { Sequence } from '../sequence.tsx';
import { StatusMark } from '../status-mark.tsx';
import { ThingLink } from '../thing-link.tsx';
import { Cited } from './cited.tsx';
import { spaced } from './words.ts';

type Act = components['schemas']['BasisOfAct'];
type OnRecord = components['schemas']['EntryOnRecord'];

/** How many of a group are seen at once; the others unfold. */
const few = 8;

/** What was put before them, what was on record and was not, what they could not have seen, what came since. */
export function BasisGroups({ act }: { readonly act: Act }) {
  const { putBefore, notPutBefore, notSeen, since } = act;
  return (
    <>
      <h3>Put before them · {totalOf(putBefore)}</h3>
      {putBefore?.items.length === 0 && <p className="state">Nothing was cited or acknowledged.</p>}
      <ul className="basis-group">
        {putBefore?.items.map((item) => (
          <li key={item.reference}>
            <Cited cited={item} withKind /> <span className="muted">as {item.as.map(spaced).join(', ')}</span>
          </li>
        ))}
      </ul>
      <h3>Came since and matters · {totalOf(since)}</h3>
      {since?.items.length === 0 && <p className="state">Nothing has undone what it was done on.</p>}
      <ul className="basis-group">
        {since?.items.map((item) => (
          <li key={item.sequence}>
            <StatusMark status={isOver(item) ? 'off' : 'serious'} /> <EntryShort entry={item} />
            {item.undid.map(({ reference, title, how, noLongerBy }) => (
              <span key={`${reference} ${how}`} className="muted">
                {' '}
                · {spaced(how)}: <ThingLink reference={reference} title={title} />
                {noLongerBy.length > 0 && ', which holds no longer since'}
                {noLongerBy.map((sequence) => (
                  <span key={sequence}>
                    {' '}
                    <Sequence of={sequence} />
                  </span>
                ))}
              </span>
            ))}
            {item.alreadyHappened && <span className="muted"> · had already happened by then</span>}
          </li>
        ))}
      </ul>
      <h3>Recorded, but not seen by them · {totalOf(notSeen)}</h3>
      {notSeen?.items.length === 0 && <p className="state">Nothing was recorded between the basis and the act.</p>}
      <Entries of={notSeen?.items ?? []} />
      <h3>On record, not put before them · {totalOf(notPutBefore)}</h3>
      {notPutBefore?.items.length === 0 && <p className="state">Nothing about the same things.</p>}
      <Entries of={notPutBefore?.items ?? []} />
      {[putBefore, since, notSeen, notPutBefore].some((group) => (group?.more ?? null) !== null) && (
        <p className="state">There are more than these: the dossier has all of them.</p>
      )}
    </>
  );
}

/** Whatever it undid holds no longer. */
const isOver = ({ undid, alreadyHappened }: NonNullable<Act['since']>['items'][number]): boolean =>
  !alreadyHappened && undid.every(({ noLongerBy }) => noLongerBy.length > 0);

const totalOf = (group: { readonly total: number | null; readonly items: readonly unknown[] } | undefined): string =>
  group === undefined ? '0' : group.total === null ? `${group.items.length} and more` : String(group.total);

function Entries({ of }: { readonly of: readonly OnRecord[] }) {
  const lines = (entries: readonly OnRecord[]) => (
    <ul className="basis-group">
      {entries.map((entry) => (
        <li key={entry.sequence}>
          <EntryShort entry={entry} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {lines(of.slice(0, few))}
      {of.length > few && (
        <details>
          <summary>{of.length - few} more</summary>
          {lines(of.slice(few))}
        </details>
      )}
    </>
  );
}

function EntryShort({ entry }: { readonly entry: OnRecord }) {
  return (
    <>
      <Sequence of={entry.sequence} /> <ThingLink reference={entry.thing} title={entry.headline} />{' '}
      <span className="muted">
        <ClaimedTime time={entry.said.occurredAt ?? entry.said.recordedAt} />
      </span>
    </>
  );
}
