import { type ReactNode, useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { useMoment } from '../app/moment/use-moment.ts';

/** Why nothing can be recorded while the screen shows the past. */
export const pastReason = 'This is the past: Esc returns to live.';

interface Props {
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** Why it can't be done, where that is for another reason than the past. */
  readonly unavailable?: string | undefined;
}

/** A button that records something. From the past nothing can be; the reason stands beside it. */
export function CommandButton({ onPress, children, unavailable }: Props) {
  const { isPast } = useMoment();
  const reason = isPast ? pastReason : unavailable;
  const id = useId();
  return (
    <span className="command-button">
      <Button className="button" onPress={onPress} isDisabled={reason !== undefined} aria-describedby={id}>
        {children}
      </Button>
      <span id={id} className="muted">
        {reason}
      </span>
    </span>
  );
}
