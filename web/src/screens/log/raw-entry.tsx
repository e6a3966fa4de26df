import { memo, useState } from 'react';
import type { TimelineItem } from '../../api/answers.ts';
import { Copied } from '../../ui/copied.tsx';
import { Sequence } from '../../ui/sequence.tsx';

/** One entry as it is stored; what was corrected or voided since is said beside it, for nothing is taken from a log. */
export const RawEntry = memo(function RawEntry({ entry }: { readonly entry: TimelineItem }) {
  const { headline, correctedBy, voidedBy, concerns: _concerns, ...stored } = entry;
  const { sequence, recordedAt, type, schemaVersion, stream, revision } = stored;
  const [isOpen, setOpen] = useState(false);
  return (
    <tr>
      <td>
        <Sequence of={sequence} />
      </td>
      <td>
        <code>{recordedAt.replace('T', ' ').replace('Z', '')}</code>
      </td>
      <td>
        <code>
          {type} <span className="muted">v{schemaVersion}</span>
        </code>
        <br />
        <Copied text={stream} />
        <code className="muted">@{revision}</code>
      </td>
      <td>
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {headline}
            {voidedBy !== null && <span className="muted"> · voided by #{voidedBy}</span>}
            {correctedBy.length > 0 && <span className="muted"> · corrected by #{correctedBy.join(', #')}</span>}
          </summary>
          {isOpen && <pre className="raw">{JSON.stringify(stored, null, 2)}</pre>}
        </details>
      </td>
    </tr>
  );
});
