import type { CriterionRecord } from '../../api/records.ts';
import { ClaimedTime } from '../claimed-time.tsx';
import { SeriesDrawing } from '../series/series-drawing.tsx';
import { ThingLink } from '../thing-link.tsx';
import { marginText } from './margin-text.ts';
import { quantityText } from './quantity-text.ts';
import { spaced } from './words.ts';

/** Whether what an observation says is as the limit has it. */
const keepingWords = { keeps: 'yes', 'does-not-keep': 'no', unknown: 'unknown' } as const;

interface Props {
  readonly record: Pick<CriterionRecord, 'limit' | 'unit'> & { readonly series: readonly Input[] };
}

type Input = CriterionRecord['series'][number] & {
  /** False for one that no longer does, because later ones do. */
  readonly counts?: boolean;
};

/** The observations that a criterion looks at, drawn along time and one a line: what each says, and its margin. */
export function CriterionInputs({ record }: Props) {
  const { series, limit, unit } = record;
  if (series.length === 0) return <p className="state gap">no observation of it is on record</p>;
  return (
    <>
      <SeriesDrawing record={record} />
      <div className="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">Measured</th>
              <th scope="col">Value</th>
              <th scope="col">
                {spaced(limit.is)} {limit.value} {unit}
              </th>
              <th scope="col">Margin</th>
            </tr>
          </thead>
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
                <td>
                  {keepingWords[input.keeping]}
                  {input.counts === false && <span className="muted"> · counts no longer</span>}
                </td>
                <td className="muted">{marginText(input.margin)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
