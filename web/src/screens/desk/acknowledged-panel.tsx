import type { Desk, Duty } from '../../api/records.ts';
import { Panel } from '../../ui/panel.tsx';
import { Act } from '../../ui/record/act.tsx';
import { SaidBy } from '../../ui/said-by.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import type { TitleOf } from '../thing/everything-about.tsx';
import { NamedThings } from '../thing/named-things.tsx';

interface Props {
  readonly acknowledgements: Desk['holder']['acknowledgements'];
  /** How that stands after all that they said; undefined while it is read. */
  readonly duty: Duty | undefined;
}

/** What whoever holds the desk took over and what expressly not, as it stands, and each time that they said so. */
export function AcknowledgedPanel({ acknowledgements, duty }: Props) {
  const titles = new Map(
    [...(duty?.acknowledged.items ?? []), ...(duty?.notAcknowledged ?? [])].map((item) => [item.reference, item.title]),
  );
  const titleOf: TitleOf = (reference) => titles.get(reference) ?? null;
  return (
    <Panel title="Acknowledged">
      {acknowledgements.length === 0 && <p className="state">The holder has acknowledged nothing of a handover.</p>}
      {duty !== undefined && duty.notAcknowledged.length > 0 && (
        <>
          <h3>Not taken over</h3>
          <ul className="acts">
            {duty.notAcknowledged.map(({ reference, title, why, said }) => (
              <li key={`${reference} ${said.sequence}`} className="act">
                <p>
                  <StatusWord status="serious">
                    <ThingLink reference={reference} title={title} />: “{why}”
                  </StatusWord>
                </p>
                <p>
                  <SaidBy said={said} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {acknowledgements.length > 0 && <h3>What was said, in order</h3>}
      <ol className="acts">
        {acknowledgements.map(({ upTo, items, notAcknowledged, said }) => (
          <Act key={said.sequence} said={said} what="acknowledged">
            {upTo !== null && (
              <p>
                every entry up to <Sequence of={upTo} />
              </p>
            )}
            {items.length > 0 && <NamedThings references={items} titleOf={titleOf} />}
            {notAcknowledged.map(({ item, why }) => (
              <p key={item}>
                not: <ThingLink reference={item} title={titleOf(item)} />, “{why}”
              </p>
            ))}
          </Act>
        ))}
      </ol>
    </Panel>
  );
}
