import { useMoment } from '../../app/moment/use-moment.ts';
import { Commands } from '../../recording/commands.tsx';

/** What can be recorded of a part of a thing. In the past nothing can be, which the head of the screen says. */
export function PartCommands({ of }: { readonly of: string }) {
  const { isPast } = useMoment();
  return isPast ? null : <Commands of={of} buttons={1} />;
}
