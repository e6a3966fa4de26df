import { useState } from 'react';
import { useRead } from '../../app/moment/use-read.ts';
import { ClaimedTime } from '../claimed-time.tsx';
import { Shown } from '../states/shown.tsx';
import { ThingLink } from '../thing-link.tsx';
import { marginText } from './margin-text.ts';
import { quantityText } from './quantity-text.ts';
import { spaced } from './words.ts';

/** The observations that a criterion looks at, read when they are asked for: what each says, and its margin. */
export function CriterionSeries({ criterion }: { readonly criterion: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Its inputs</summary>
      {isOpen && <Series id={criterion.split('/')[1] ?? ''} />}
    </details>
  );
}

function Series({ id }: { readonly id: string }) {
  const query = useRead('/v1/criteria/{id}/record', { path: { id } });
  return (
    <Shown what="its inputs" query={query}>
      {({ quantity, unit, limit, times, ofLast, series }) => (
        <>
          <p className="muted">
            met where {quantity} is {spaced(limit.is)} {limit.value} {unit}
            {ofLast > 1 && ` in ${times} of the last ${ofLast}`}
          </p>
          {series.length === 0 && <p className="gap">no observation of it is on record</p>}
          <div className="scrolls">
            <table>
              <tbody>
                {series.map((input) => (
                  <tr key={`${input.observation} ${input.sequence}`}>
                    <th scope="row">
                      <ClaimedTime time={input.occurredAt ?? input.recordedAt} />
                    </th>
                    <td>
                      <ThingLink
                        reference={input.observation}
                        title={input.quantities.map(quantityText).join('; ') || `#${input.sequence}`}
                      />
                      {input.otherUnits.length > 0 && (
                        <span className="muted"> · in {input.otherUnits.join(', ')}, which isn’t converted</span>
                      )}
                    </td>
                    <td className="muted">{spaced(input.keeping)}</td>
                    <td className="muted">{marginText(input.margin)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </Shown>
  );
}
