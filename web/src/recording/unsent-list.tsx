import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Heading } from 'react-aria-components/Dialog';
import { useLive } from '../app/live/live-context.ts';
import { useMoment } from '../app/moment/use-moment.ts';
import { ClaimedTime } from '../ui/claimed-time.tsx';
import { pastReason } from '../ui/command-button.tsx';
import { StatusWord } from '../ui/status-word.tsx';
import { recordCommandOf } from './commands-for.ts';
import { settle } from './outbox/settle.ts';
import type { Unsent, UnsentState } from './outbox/unsent.ts';
import { announce, discard } from './recorded-toasts.tsx';
import { useRecording } from './use-recording.ts';
import './unsent-list.css';

interface Props {
  readonly unsent: readonly Unsent[];
  readonly close: () => void;
}

const words: Readonly<Record<UnsentState, string>> = {
  draft: 'begun, never sent',
  refused: 'refused: not recorded',
  waiting: 'not recorded yet',
  unknown: 'sent; whether it is recorded is not known',
};

/** What isn't recorded: each can be sent again, opened again, or thrown away. */
export function UnsentList({ unsent, close }: Props) {
  return (
    <>
      <header className="dialog-head">
        <Heading slot="title">Not recorded</Heading>
      </header>
      <ul className="unsent-list">
        {unsent.map((each) => (
          <UnsentRow key={each.id} unsent={each} close={close} />
        ))}
      </ul>
    </>
  );
}

/** The first words of what was put in. */
function excerptOf({ draft }: Unsent): string {
  const said = ['text', 'question', 'title', 'name', 'reason'].map((name) => draft[name]);
  return String(said.find((text) => typeof text === 'string' && text.trim() !== '') ?? '');
}

function UnsentRow({ unsent, close }: { readonly unsent: Unsent; readonly close: () => void }) {
  const { id, command, parameters, state, request, why, begun } = unsent;
  const { hear } = useLive();
  const { isPast } = useMoment();
  const { open } = useRecording();
  const [sending, setSending] = useState<string | undefined>();
  const title = recordCommandOf(command)?.title ?? command;
  // What may be recorded is found out before it is changed: it might be recorded twice.
  const canEdit = state !== 'unknown';

  const send = async () => {
    if (request === undefined) return;
    setSending('Sending …');
    const outcome = await settle(unsent, request, () => setSending('No answer yet. It is sent again …'));
    setSending(undefined);
    if (outcome.type !== 'recorded') return;
    hear(outcome);
    announce({ title, sequence: outcome.sequence, thing: outcome.thing });
  };
  return (
    <li className="unsent-row">
      <p className="unsent-what">
        <strong>{title}</strong> {excerptOf(unsent)}
      </p>
      <p className="muted">
        <StatusWord status={state === 'draft' ? 'caution' : 'serious'}>{words[state]}</StatusWord>, begun{' '}
        <ClaimedTime time={new Date(begun).toISOString()} /> {why}
      </p>
      <p className="unsent-acts">
        {state !== 'draft' && request !== undefined && (
          <Button className="button" isDisabled={isPast || sending !== undefined} onPress={() => void send()}>
            Send again
          </Button>
        )}
        <Button
          className="button"
          isDisabled={isPast || !canEdit || sending !== undefined}
          onPress={() => {
            close();
            // Once the list is gone and the focus is back where it was.
            setTimeout(() => open({ command, parameters, filled: {}, resumes: id }));
          }}
        >
          Edit
        </Button>
        <Button className="button" isDisabled={sending !== undefined} onPress={() => discard(title, unsent)}>
          Discard
        </Button>
        <span role="status" className="muted">
          {sending ?? (isPast ? pastReason : canEdit ? '' : 'Send it again to know; then it can be edited.')}
        </span>
      </p>
    </li>
  );
}
