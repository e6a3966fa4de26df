import { StatusMark } from '../status-mark.tsx';
import { stateStatus } from './state-status.ts';
import { spaced } from './words.ts';

/** The one word for how a thing stands, with its mark where the word has a place on the scale. */
export function StateWord({ kind, state }: { readonly kind: string; readonly state: string }) {
  const status = stateStatus(kind, state);
  return (
    <span className="state-word">
      {status !== undefined && <StatusMark status={status} />} {spaced(state)}
    </span>
  );
}
