import type { Cited as CitedThing } from '../../api/records.ts';
import { CitedList } from './cited.tsx';

interface Props {
  readonly reason?: string | null;
  readonly because: readonly CitedThing[];
  /** Whether a reason could have been given: that none was, is said. */
  readonly asked?: boolean;
}

/** Why: in words, and what on record is behind it. */
export function Because({ reason = null, because, asked = false }: Props) {
  return (
    <>
      {reason !== null && <p>{reason}</p>}
      {reason === null && because.length === 0 && asked && <p className="gap">no reason given</p>}
      {because.length > 0 && <CitedList cited={because} />}
    </>
  );
}
