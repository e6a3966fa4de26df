import type { DecisionRecord } from '../../api/records.ts';
import { authorText } from '../../ui/author-text.ts';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { Because } from '../../ui/record/because.tsx';
import { FlagLines } from '../../ui/record/flag-lines.tsx';
import { PartCommands } from '../../ui/record/part-commands.tsx';
import { spaced } from '../../ui/record/words.ts';
import type { Status } from '../../ui/status.ts';
import { StatusWord } from '../../ui/status-word.tsx';

const concurring: Readonly<Record<DecisionRecord['concurrences'][number]['concurrence'], Status>> = {
  concurs: 'normal',
  'concurs-with-conditions': 'caution',
  'does-not-concur': 'serious',
};

/** Dissents with their answers, what partners said, and recommendations that are for no option. */
export function VoicesPanel({ record }: { readonly record: DecisionRecord }) {
  const { dissents, concurrences, recommendations, options } = record;
  const titleOf = (id: string | null) =>
    id === null ? '' : ` (${options.find((option) => option.id === id)?.title ?? id})`;
  const general = recommendations.filter(({ option }) => option === null);
  if (dissents.length + concurrences.length + general.length === 0) {
    return (
      <Panel title="Dissent and concurrence">
        <p className="state">Nobody dissented, no partner spoke, nobody recommended anything in general.</p>
      </Panel>
    );
  }
  return (
    <Panel title="Dissent and concurrence">
      <ol className="acts">
        {dissents.map((dissent) => (
          <Act
            key={dissent.id}
            said={dissent}
            after={dissent.after}
            what={
              <StatusWord status={dissent.open ? 'serious' : 'off'}>
                dissent{titleOf(dissent.option)}, {stateOf(dissent)}
              </StatusWord>
            }
          >
            <blockquote>“{dissent.text}”</blockquote>
            <Because because={dissent.because} />
            {dissent.open && <PartCommands of={`${record.decision}/dissent/${dissent.id}`} />}
            <ol className="acts">
              {dissent.answered !== null && (
                <Act said={dissent.answered} what={spaced(dissent.answered.answer)}>
                  <Because reason={dissent.answered.text} because={dissent.answered.because} />
                </Act>
              )}
              {dissent.withdrawn !== null && (
                <Act said={dissent.withdrawn} what="withdrawn">
                  <Because {...dissent.withdrawn} asked />
                </Act>
              )}
            </ol>
          </Act>
        ))}
        {concurrences.map((said) => (
          <Act
            key={said.sequence}
            said={said}
            after={said.after}
            what={
              <StatusWord status={concurring[said.concurrence]}>
                {said.partner !== null && `${authorText(said.partner)} `}
                {spaced(said.concurrence)}
                {titleOf(said.option)}
              </StatusWord>
            }
          >
            <Because reason={said.text} because={said.because} />
            {said.conditions.map((condition) => (
              <p key={condition}>on condition: {condition}</p>
            ))}
          </Act>
        ))}
        {general.map((said) => (
          <Act key={said.id} said={said} after={said.after} what="recommended">
            <Because reason={said.text} because={said.because} />
            {said.conditions.map((condition) => (
              <p key={condition}>on condition: {condition}</p>
            ))}
            <FlagLines flags={said.staleness?.flags ?? []} />
          </Act>
        ))}
      </ol>
    </Panel>
  );
}

function stateOf({ open, withdrawn, answered }: DecisionRecord['dissents'][number]): string {
  if (open) return 'open';
  if (withdrawn !== null) return 'withdrawn';
  return answered === null ? 'closed' : spaced(answered.answer);
}
