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
import type { Unsent } from './outbox/unsent.ts';
import { outbox } from './outbox/use-outbox.ts';
import './recorded-toasts.css';

interface Recorded {
  /** What was recorded, in the words of its command. */
  readonly title: string;
  readonly sequence: number;
  readonly thing: string | null;
}
interface Discarded {
  readonly title: string;
  readonly unsent: Unsent;
}

/** Milliseconds for which it stays. */
const stays = 8_000;
/** Longer: who threw something away has to see first that they did. */
const canBeTakenBackFor = 20_000;
const queue = new ToastQueue<Recorded | Discarded>({ maxVisibleToasts: 3 });

/** Says that something is on record, and where. */
export const announce = (recorded: Recorded): void => void queue.add(recorded, { timeout: stays });

/** Throws away what isn't recorded, and for a while offers it back. */
export function discard(title: string, unsent: Unsent): void {
  // Of a form into which nothing was put there is nothing to bring back.
  if (!outbox.all().some(({ id }) => id === unsent.id)) return;
  outbox.remove(unsent.id);
  queue.add({ title, unsent }, { timeout: canBeTakenBackFor });
}

/** What was recorded from here just now. */
export function RecordedToasts() {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label="Recorded just now">
      {({ toast }) => {
        const { content } = toast;
        return (
          <Toast toast={toast} className="toast">
            <ToastContent>
              {'unsent' in content ? (
                <>
                  <Text slot="title">Discarded: {content.title}</Text>
                  <Button
                    className="back"
                    onPress={() => {
                      outbox.put(content.unsent);
                      queue.close(toast.key);
                    }}
                  >
                    Take it back
                  </Button>
                </>
              ) : (
                <RecordedText {...content} />
              )}
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

function RecordedText({ title, sequence, thing }: Recorded) {
  const path = thing === null ? undefined : thingPath(thing);
  return (
    <>
      <Text slot="title">
        Recorded: {title} <Sequence of={sequence} />
      </Text>
      {path !== undefined && <Link to={path as string}>Open it</Link>}
    </>
  );
}
