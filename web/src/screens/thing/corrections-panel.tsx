import type { components } from '../../api/schema.generated.ts';
import { Panel } from '../../ui/panel.tsx';
import { textOfValue } from '../../ui/record/text-of-value.ts';
import { Sequence } from '../../ui/sequence.tsx';

type Correction = components['schemas']['Correction'];

/** What was corrected, as it was and as it is. */
export function CorrectionsPanel({ corrections }: { readonly corrections: readonly Correction[] }) {
  if (corrections.length === 0) return null;
  return (
    <Panel title="Corrections" aside={corrections.length} className="thing-wide">
      <table>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col">was</th>
            <th scope="col">is</th>
            <th scope="col">by</th>
          </tr>
        </thead>
        <tbody>
          {corrections.map(({ sequence, entry, pointer, was, is }) => (
            <tr key={`${sequence} ${entry} ${pointer}`}>
              <th scope="row">
                <code>{pointer}</code> of <Sequence of={Number(entry.split('/')[1])} />
              </th>
              <td>
                <s>{textOfValue(was)}</s>
              </td>
              <td>{textOfValue(is)}</td>
              <td>
                <Sequence of={sequence} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
