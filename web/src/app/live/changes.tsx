import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger, Heading } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useStored } from '../preferences/use-stored.ts';
import { ChangeList } from './change-list.tsx';
import { useLive } from './live-context.ts';
import { useOwn } from './own-entries.ts';

/** How many entries others recorded since somebody last looked, and which. Who looks for the first time has seen all. */
export function Changes() {
  const { log, head } = useLive();
  const [stored, store] = useStored(`seen.${log?.name ?? ''}`);
  const seen = stored === null ? undefined : Number(stored);
  const isKnown = log !== undefined && head > 0;
  useEffect(() => {
    // A log that is shorter than what was seen of it is another one of that name.
    if (isKnown && (seen === undefined || seen > head)) store(String(head));
  }, [isKnown, seen, head, store]);
  const { isOwn, countAfter } = useOwn(log?.name ?? '');
  const unseen = isKnown && seen !== undefined ? Math.max(0, head - seen - countAfter(seen, head)) : 0;
  return (
    <DialogTrigger>
      <Button className="header-button">
        {unseen === 0 ? 'no news' : `${unseen} new`}
        <span className="visually-hidden"> since you last looked</span>
      </Button>
      <Popover className="popover changes" placement="bottom end">
        <Dialog>
          {({ close }) => (
            <>
              <header className="dialog-head">
                <Heading slot="title">Since you last looked</Heading>
                <Button
                  className="button"
                  isDisabled={unseen === 0}
                  onPress={() => {
                    store(String(head));
                    close();
                  }}
                >
                  Seen up to #{head}
                </Button>
              </header>
              <ChangeList after={seen ?? head} isOwn={isOwn} />
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
