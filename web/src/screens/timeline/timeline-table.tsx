import { Author } from '../../ui/author.tsx';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { SecondTime } from './second-time.tsx';
import type { FoundEntry } from './use-timeline.ts';

/** Entries in lines: when it occurred where that is claimed, when it was recorded, what, who. */
export function TimelineTable({ items }: { readonly items: readonly FoundEntry[] }) {
  return (
    <table className="timeline-table">
      <thead>
        <tr>
          <th scope="col">Occurred</th>
          <th scope="col">Recorded</th>
          <th scope="col">What</th>
          <th scope="col">Who</th>
          <th scope="col">#</th>
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <TimelineRow key={entry.sequence} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function TimelineRow({ entry }: { readonly entry: FoundEntry }) {
  const { sequence, headline, occurredAt, recordedAt, by, voidedBy, correctedBy, excerpt } = entry;
  return (
    <tr>
      <td className="when">
        {occurredAt === null ? (
          <span className="muted">as recorded</span>
        ) : (
          <>
            <ClaimedTime time={occurredAt} /> <SecondTime time={occurredAt} />
          </>
        )}
      </td>
      <td className="when muted">
        <ClaimedTime time={recordedAt} /> <SecondTime time={recordedAt} />
      </td>
      <td>
        {voidedBy === null ? headline : <s>{headline}</s>}
        {correctedBy.length > 0 && <span className="muted"> · corrected</span>}
        {voidedBy !== null && <span className="muted"> · voided</span>}
        {excerpt !== undefined && excerpt.length > 0 && (
          <p className="excerpt">
            {excerpt.map(({ text, isMatch }, index) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
              isMatch ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
            )}
          </p>
        )}
      </td>
      <td className="muted">
        <Author {...by} />
      </td>
      <td>
        <Sequence of={sequence} />
      </td>
    </tr>
  );
}
