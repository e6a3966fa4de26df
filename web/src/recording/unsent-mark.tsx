import { lazy, Suspense } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { untilThere } from '../app/until-there.ts';
import { StatusWord } from '../ui/status-word.tsx';
import { useUnsent } from './outbox/use-outbox.ts';
import { useRecording } from './use-recording.ts';

const UnsentList = lazy(() =>
  untilThere(() => import('./unsent-list.tsx').then(({ UnsentList }) => ({ default: UnsentList }))),
);

/** What was begun or sent from here and isn't recorded, as far as is known; nothing where there is none. */
export function UnsentMark() {
  const { form } = useRecording();
  const unsent = useUnsent().filter(({ id }) => id !== form?.id);
  if (unsent.length === 0) return null;
  return (
    <DialogTrigger>
      <Button className="header-button">
        <StatusWord status={unsent.some(({ state }) => state !== 'draft') ? 'serious' : 'caution'}>
          {unsent.length} unsent
        </StatusWord>
      </Button>
      <Popover className="popover changes" placement="bottom end">
        <Dialog aria-label="What is not recorded">
          {({ close }) => (
            <Suspense>
              <UnsentList unsent={unsent} close={close} />
            </Suspense>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
