import type { DecisionRecord } from '../../api/records.ts';
import { authorText } from '../../ui/author-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { CitedList } from '../../ui/record/cited.tsx';
import { counted, spaced } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import type { Status } from '../../ui/status.ts';
import { StatusWord } from '../../ui/status-word.tsx';

type Poll = DecisionRecord['polls'][number];
type Answer = Poll['members'][number]['earlier'][number];

const statuses: Readonly<Record<Answer['answer'], Status>> = {
  go: 'normal',
  'go-with-conditions': 'caution',
  'no-go': 'serious',
  abstain: 'off',
};

/** Who was asked in which forum, what each answered last and before that, and who hasn't. */
export function PollsPanel({ polls }: Pick<DecisionRecord, 'polls'>) {
  if (polls.length === 0) return null;
  return (
    <Panel title="Polls">
      {polls.map((poll) => (
        <PollOf key={poll.forum} poll={poll} />
      ))}
    </Panel>
  );
}

function PollOf({ poll: { forum, counts, absent, members, notPolled } }: { readonly poll: Poll }) {
  const tally = (Object.keys(statuses) as readonly Answer['answer'][]).filter((answer) => counts[answer] > 0);
  return (
    <section className="poll">
      <h3>{forum}</h3>
      <p className="tally">
        {tally.map((answer) => (
          <StatusWord key={answer} status={statuses[answer]}>
            {spaced(answer)} {counts[answer]}
          </StatusWord>
        ))}
        {absent.length > 0 && <span className="gap">{counted(absent.length, 'absentee')}</span>}
      </p>
      <ul className="acts">
        {[...members, ...notPolled].map(({ member, answer, earlier }) => (
          <li key={authorText(member)} className="act">
            <p className="act-head">
              <strong>{authorText(member)}</strong>{' '}
              {answer === null ? (
                <StatusWord status="off">no answer</StatusWord>
              ) : (
                <StatusWord status={statuses[answer.answer]}>{spaced(answer.answer)}</StatusWord>
              )}
              {notPolled.some((other) => other.member === member) && <span className="muted"> · was not polled</span>}
            </p>
            {answer !== null && <AnswerSaid answer={answer} />}
            {earlier.toReversed().map((before) => (
              <div key={before.sequence} className="muted">
                before that {spaced(before.answer)}: <AnswerSaid answer={before} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AnswerSaid({ answer }: { readonly answer: Answer }) {
  return (
    <>
      {answer.text !== null && <p>“{answer.text}”</p>}
      {answer.conditions.map((condition) => (
        <p key={condition}>on condition: {condition}</p>
      ))}
      <p>
        <SaidBy said={answer} />
        {answer.after && <span className="muted"> · afterwards</span>}
      </p>
      {answer.because.length > 0 && <CitedList cited={answer.because} />}
    </>
  );
}
