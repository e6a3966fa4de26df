import type { DecisionRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { ContradictedBy } from '../../ui/record/contradicted-by.tsx';
import { hasFallen } from '../../ui/record/state-status.ts';
import { StateWord } from '../../ui/record/state-word.tsx';
import { spaced } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { Sequences } from '../../ui/sequences.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

/** What was cited as evidence: how it stood then, and how it stands. */
export function EvidencePanel({ record: { evidence } }: { readonly record: DecisionRecord }) {
  return (
    <Panel title="Evidence cited" aside={evidence.length === 0 ? undefined : evidence.length}>
      {evidence.length === 0 ? (
        <p className="state">None was cited.</p>
      ) : (
        <div className="scrolls">
          <table>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">then</th>
                <th scope="col">now</th>
                <th scope="col">cited by</th>
              </tr>
            </thead>
            <tbody>
              {evidence.map(({ cited, text, after, ...said }) => (
                <tr key={`${said.sequence} ${cited.reference}`}>
                  <th scope="row">
                    <span className="muted">{spaced(cited.kind)}</span>{' '}
                    <ThingLink reference={cited.reference} title={cited.asItStands.title ?? cited.asItStood.title} />
                    {text !== null && <p className="muted">{text}</p>}
                  </th>
                  <td className="muted">{spaced(cited.asItStood.state)}</td>
                  <td>
                    {hasFallen(cited.asItStood.state, cited.asItStands.state) ? (
                      <StatusWord status="serious">{spaced(cited.asItStands.state)}</StatusWord>
                    ) : (
                      <StateWord kind={cited.kind} state={cited.asItStands.state} />
                    )}
                    <Sequences of={cited.asItStands.because} />
                    <ContradictedBy of={cited.asItStands} />
                  </td>
                  <td>
                    <SaidBy said={said} />
                    {after && <span className="muted"> · afterwards</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
