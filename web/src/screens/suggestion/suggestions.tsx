import { usePages } from '../../app/moment/use-pages.ts';
import { Sequence } from '../../ui/sequence.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { ListPanel } from '../lists/list-panel.tsx';
import { suggestionStatus } from './suggestion-status.ts';

/** All that watch rules have suggested to decide: what stands first, then what became of the others. */
export function Suggestions() {
  return (
    <ListPanel
      title="Suggestions"
      query={usePages('/v1/suggestions')}
      none="No watch rule has suggested anything."
      columns={['Suggested', 'Stands', 'By the rule that watches']}
    >
      {({ id, proposal, raised, status, rule }) => (
        <tr key={id}>
          <th scope="row">
            <ThingLink reference={`suggestion/${id}`} title={proposal.question} /> <Sequence of={raised.sequence} />
          </th>
          <td>
            <StatusWord status={suggestionStatus[status].status}>{suggestionStatus[status].words}</StatusWord>
          </td>
          <td className="muted">{rule === null ? 'a rule that is no longer known' : rule.watches}</td>
        </tr>
      )}
    </ListPanel>
  );
}
