import { Link } from '@tanstack/react-router';
import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Sequence } from '../ui/sequence.tsx';
import { thingPath } from '../ui/thing-path.ts';
import './recorded-toasts.css';

interface Announced {
  /** What was recorded, in the words of its command. */
  readonly title: string;
  readonly sequence: number;
  readonly thing: string | null;
}

/** Milliseconds for which it stays. */
const stays = 8_000;
const queue = new ToastQueue<Announced>({ maxVisibleToasts: 3 });

/** Says that something is on record, and where. */
export const announce = (announced: Announced): void => void queue.add(announced, { timeout: stays });

/** What was recorded from here just now. */
export function RecordedToasts() {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label="Recorded just now">
      {({ toast }) => {
        const { title, sequence, thing } = toast.content;
        const path = thing === null ? undefined : thingPath(thing);
        return (
          <Toast toast={toast} className="toast">
            <ToastContent>
              <Text slot="title">
                Recorded: {title} <Sequence of={sequence} />
              </Text>
              {path !== undefined && <Link to={path as string}>Open it</Link>}
            </ToastContent>
            <Button slot="close" aria-label="Put this away">
              ×
            </Button>
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
