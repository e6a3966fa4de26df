import { CommandButton } from '../ui/command-button.tsx';
import { recordCommandOf } from './commands-for.ts';
import { useRecording } from './use-recording.ts';

/** Ways to put something new on record, where what there is of its kind is listed. */
export function BeginButtons({ commands }: { readonly commands: readonly string[] }) {
  const { open } = useRecording();
  return (
    <p className="panel-foot">
      {commands.map((command) => (
        <CommandButton key={command} onPress={() => open({ command, parameters: {}, filled: {} })}>
          {recordCommandOf(command)?.title}
        </CommandButton>
      ))}
    </p>
  );
}
