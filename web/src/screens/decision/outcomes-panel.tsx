import type { DecisionRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { Because } from '../../ui/record/because.tsx';
import { StateWord } from '../../ui/record/state-word.tsx';
import { SaidBy } from '../../ui/said-by.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

/** What came of it, beside what had been predicted. */
export function OutcomesPanel({ record: { outcomes } }: { readonly record: DecisionRecord }) {
  if (outcomes.length === 0) return null;
  return (
    <Panel title="Outcomes" aside={outcomes.length}>
      <div className="scrolls">
        <table>
          <thead>
            <tr>
              <th scope="col">What came of it</th>
              <th scope="col">What was predicted</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <tr key={outcome.sequence}>
                <td>
                  {outcome.text} {outcome.completes && <strong>That completes it.</strong>}
                  <p>
                    <SaidBy said={outcome} />
                  </p>
                  <Because because={outcome.because} />
                </td>
                <td>
                  {outcome.about.length === 0 && <span className="muted">nothing on record</span>}
                  {outcome.about.map(({ reference, kind, asItStands, asItStood }) => (
                    <p key={reference}>
                      <ThingLink reference={reference} title={asItStands.title ?? asItStood.title} />{' '}
                      <span className="muted">
                        <StateWord kind={kind} state={asItStands.state} />
                      </span>
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
