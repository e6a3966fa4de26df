import { useRecording } from '../../recording/use-recording.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { counted } from '../../ui/record/words.ts';
import { type Answers, acknowledgementOf, lacksReason } from './acknowledgement-of.ts';

interface Props {
  readonly desk: string;
  readonly answers: Answers;
  readonly upTo: number;
}

/** Puts on record what was answered of the brief; the form shows it before it is sent. */
export function AcknowledgeBar({ desk, answers, upTo }: Props) {
  const { open } = useRecording();
  const said = acknowledgementOf(answers);
  const parameters = { id: desk.split('/')[1] ?? '' };
  const count = said.items.length + said.notAcknowledged.length;
  const unavailable =
    count === 0
      ? 'Nothing is answered yet.'
      : lacksReason(said)
        ? 'Of what is not taken over the reason is to be said.'
        : undefined;
  const filled = {
    ...(said.items.length > 0 && { items: said.items }),
    ...(said.notAcknowledged.length > 0 && { notAcknowledged: said.notAcknowledged }),
  };
  return (
    <div className="acknowledge-bar">
      <CommandButton
        unavailable={unavailable}
        onPress={() => open({ command: 'acknowledgements', parameters, filled })}
      >
        Record {counted(count, 'answer')}
      </CommandButton>
      <CommandButton onPress={() => open({ command: 'acknowledgements', parameters, filled: { upTo: String(upTo) } })}>
        Take over everything up to #{upTo}
      </CommandButton>
    </div>
  );
}
