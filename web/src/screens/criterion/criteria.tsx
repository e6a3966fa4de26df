import { conditionInWords } from '../../../../src/domain/criterion/limit.ts';
import { usePages } from '../../app/moment/use-pages.ts';
import { criterionStatus } from '../../ui/record/criterion-status.ts';
import { marginText } from '../../ui/record/margin-text.ts';
import { spaced } from '../../ui/record/words.ts';
import { Sequence } from '../../ui/sequence.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { ListPanel } from '../lists/list-panel.tsx';

/** All criteria: what each is held against, what it is for, and how it stands. */
export function Criteria() {
  return (
    <ListPanel
      title="Criteria"
      query={usePages('/v1/criteria')}
      none="None is on record. One is attached from the screen of a decision or an anomaly."
      columns={['Criterion', 'Met by', 'Stands', 'For']}
    >
      {(item) => (
        <tr key={item.criterion}>
          <th scope="row">
            <ThingLink reference={item.criterion} title={item.title} /> <Sequence of={item.attached.sequence} />
          </th>
          <td>{conditionInWords(item)}</td>
          <td>
            {item.status === 'withdrawn' ? (
              <StatusWord status="off">withdrawn</StatusWord>
            ) : (
              <>
                <StatusWord status={criterionStatus[item.state]}>{spaced(item.state)}</StatusWord>
                <span className="muted"> · {marginText(item.margin, item.unit)}</span>
              </>
            )}
          </td>
          <td>
            <ThingLink {...item.to} />
          </td>
        </tr>
      )}
    </ListPanel>
  );
}
