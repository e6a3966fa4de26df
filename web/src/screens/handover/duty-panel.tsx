import { Button } from 'react-aria-components/Button';
import { usePages } from '../../app/moment/use-pages.ts';
import { useRecording } from '../../recording/use-recording.ts';
import { Author } from '../../ui/author.tsx';
import { ClaimedTime } from '../../ui/claimed-time.tsx';
import { CommandButton } from '../../ui/command-button.tsx';
import { More } from '../../ui/more.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Sequence } from '../../ui/sequence.tsx';
import { Empty } from '../../ui/states/empty.tsx';
import { Shown } from '../../ui/states/shown.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { ThingLink } from '../../ui/thing-link.tsx';
import { DutyStatus } from '../desk/duty-status.tsx';
import '../../ui/choices.css';

interface Props {
  readonly chosen: string | undefined;
  readonly choose: (desk: string) => void;
}

/** Who holds each desk since when, and what of their handover is still open. */
export function DutyPanel({ chosen, choose }: Props) {
  const query = usePages('/v1/duty');
  const { open } = useRecording();
  return (
    <Panel title="On duty" aside={query.data?.items.length}>
      <Shown what="who is on duty" query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>No desk is on record.</Empty>
          ) : (
            <table className="duty">
              <thead>
                <tr>
                  <th scope="col">Desk</th>
                  <th scope="col">Held by</th>
                  <th scope="col">Handover</th>
                  <th scope="col">
                    <span className="visually-hidden">What can be done</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {items.map((duty) => (
                  <tr key={duty.desk}>
                    <th scope="row">
                      <ThingLink reference={duty.desk} title={duty.title} />
                    </th>
                    <td>
                      <Author {...duty.holder.taken.by} />{' '}
                      <span className="muted">
                        since <ClaimedTime time={duty.holder.taken.occurredAt ?? duty.holder.taken.recordedAt} />{' '}
                        <Sequence of={duty.holder.taken.sequence} />
                      </span>
                      {duty.holder.relieves !== null && (
                        <p className="muted">
                          relieved <Author {...duty.holder.relieves} />
                        </p>
                      )}
                      {duty.holder.note !== null && <p>“{duty.holder.note}”</p>}
                    </td>
                    <td>
                      <p>
                        <DutyStatus duty={duty} />
                      </p>
                      {duty.notAcknowledged.map(({ reference, title, why, said }) => (
                        <p key={`${reference} ${said.sequence}`}>
                          <StatusWord status="serious">
                            not taken over: <ThingLink reference={reference} title={title} />, “{why}”
                          </StatusWord>
                        </p>
                      ))}
                    </td>
                    <td className="duty-acts">
                      <Button className="choice" aria-pressed={duty.desk === chosen} onPress={() => choose(duty.desk)}>
                        Brief<span className="visually-hidden"> for {duty.title}</span>
                      </Button>
                      <CommandButton
                        onPress={() =>
                          open({ command: 'duty', parameters: { id: duty.desk.split('/')[1] ?? '' }, filled: {} })
                        }
                      >
                        Take duty
                      </CommandButton>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Shown>
      <More query={query} shown={query.data?.items.length ?? 0} />
      <p className="panel-foot">
        <CommandButton onPress={() => open({ command: 'desk', parameters: {}, filled: {} })}>
          Put a desk on record
        </CommandButton>
      </p>
    </Panel>
  );
}
