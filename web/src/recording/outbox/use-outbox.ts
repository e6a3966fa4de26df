import { useSyncExternalStore } from 'react';
import { useLive } from '../../app/live/live-context.ts';
import { storedText, storeText } from '../../app/preferences/stored-text.ts';
import { subscribeToStored } from '../../app/preferences/use-stored.ts';
import { createOutbox } from './outbox.ts';
import type { Unsent } from './unsent.ts';

const name = 'unsent';

/** The one of this browser. */
export const outbox = createOutbox({
  read: () => storedText(name),
  write: (text) => storeText(name, text),
  subscribe: subscribeToStored,
});

/** What isn't recorded yet in the log that the console shows. */
export function useUnsent(): readonly Unsent[] {
  const { log } = useLive();
  const all = useSyncExternalStore(outbox.subscribe, outbox.all);
  return all.filter((unsent) => unsent.log === log?.name);
}
