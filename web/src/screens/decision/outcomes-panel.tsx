import type { DecisionRecord } from '../../api/records.ts';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { Because } from '../../ui/record/because.tsx';
import { StateWord } from '../../ui/record/state-word.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { Sequences } from '../../ui/sequences.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';

/** What came of it, beside what had been predicted. */
export function OutcomesPanel({ record: { outcomes, predictions } }: { readonly record: DecisionRecord }) {
  if (outcomes.length === 0 && predictions.length === 0) return null;
  return (
    <Panel title="Outcomes" aside={outcomes.length}>
      {outcomes.length === 0 && <p className="state">Nothing that came of it is on record.</p>}
      {outcomes.length > 0 && (
        <ol className="acts">
          {outcomes.map((outcome) => (
            <Act
              key={outcome.sequence}
              said={outcome}
              what={outcome.completes ? 'outcome, which completes it' : 'outcome'}
            >
              <p>{outcome.text}</p>
              <Because because={outcome.because} />
            </Act>
          ))}
        </ol>
      )}
      {predictions.length > 0 && <Predictions of={predictions} outcomes={outcomes} />}
    </Panel>
  );
}

type Of = Pick<DecisionRecord, 'outcomes'> & { readonly of: DecisionRecord['predictions'] };

function Predictions({ of, outcomes }: Of) {
  return (
    <div className="scrolls">
      <table>
        <thead>
          <tr>
            <th scope="col">What was predicted</th>
            <th scope="col">due</th>
            <th scope="col">What was seen</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ prediction, text, due, sequence, seen }) => (
            <tr key={prediction}>
              <td>
                <ThingLink reference={prediction} title={text} /> <Sequence of={sequence} />
              </td>
              <td>{due === null ? <span className="muted">not stated</span> : <ClaimedTime time={due} />}</td>
              <td>
                {seen === null ? (
                  <span className="muted">no observation says</span>
                ) : (
                  <>
                    <StateWord kind="prediction" state={seen.state} />
                    <Sequences of={seen.because} />
                  </>
                )}
                {outcomes
                  .filter(({ about }) => about.some(({ reference }) => reference === prediction))
                  .map((outcome) => (
                    <p key={outcome.sequence}>
                      {outcome.text} <Sequence of={outcome.sequence} />
                    </p>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
