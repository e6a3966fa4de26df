import type { DecisionRecord } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { Because } from '../../ui/record/because.tsx';
import { Deviations } from '../../ui/record/deviations.tsx';
import { PartCommands } from '../../ui/record/part-commands.tsx';
import { counted } from '../../ui/record/words.ts';
import { SaidBy } from '../../ui/said-by.tsx';
import { StatusWord } from '../../ui/status-word.tsx';

type Option = DecisionRecord['options'][number];

/** The options side by side, with who spoke for and against each. */
export function OptionsPanel({ record }: { readonly record: DecisionRecord }) {
  const { options } = record;
  return (
    <Panel title="Options" aside={options.length === 0 ? undefined : options.length}>
      {options.length === 0 ? (
        <p className="state">None is on record.</p>
      ) : (
        <ul className="options">
          {options.map((option) => (
            <OptionColumn key={option.id} option={option} record={record} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function OptionColumn({ option, record }: { readonly option: Option; readonly record: DecisionRecord }) {
  const { taken, recommendations, dissents, concurrences, terms } = record;
  const isTaken = taken?.option === option.id;
  const on = <Said extends { readonly option: string | null }>(all: readonly Said[]) =>
    all.filter((said) => said.option === option.id);
  return (
    <li className={isTaken ? 'option taken' : 'option'}>
      <h3>{option.title}</h3>
      <p>
        {isTaken ? (
          <StatusWord status="normal">taken</StatusWord>
        ) : option.rejected === null ? (
          <span className="muted">{taken === null ? 'on the table' : 'not taken'}</span>
        ) : (
          <StatusWord status="off">rejected</StatusWord>
        )}
        {terms.default.value?.option === option.id && <span className="muted"> · the default</span>}
      </p>
      {option.text !== option.title && <p>{option.text}</p>}
      <p>
        <SaidBy said={option} />
      </p>
      {record.status === 'open' && option.rejected === null && (
        <PartCommands of={`${record.decision}/option/${option.id}`} />
      )}
      {option.rejected !== null && (
        <div className="option-said">
          <strong>rejected</strong> <SaidBy said={option.rejected} />
          <Because {...option.rejected} asked />
          <Deviations of={option.rejected.deviations} />
        </div>
      )}
      {on(recommendations).map((recommendation) => (
        <div key={recommendation.id} className="option-said">
          <strong>recommended</strong> <SaidBy said={recommendation} />
          <Because reason={recommendation.text} because={recommendation.because} />
          {recommendation.conditions.map((condition) => (
            <p key={condition}>on condition: {condition}</p>
          ))}
        </div>
      ))}
      {(on(dissents).length > 0 || on(concurrences).length > 0) && (
        <p className="muted">
          {[
            ...(on(dissents).length > 0 ? [counted(on(dissents).length, 'dissent')] : []),
            ...(on(concurrences).length > 0
              ? [counted(on(concurrences).length, 'word of partners', 'words of partners')]
              : []),
          ].join(' · ')}
        </p>
      )}
    </li>
  );
}
