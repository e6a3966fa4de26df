import { isOfTheClient } from './client-error.ts';

/**
 * Keeps the process alive over rejections that the client leaves to nobody: when a connection fails it looks, unawaited,
 * for the next one (seen: while no node of a cluster could be asked who leads), and what waits to be written is rejected
 * where no caller can see it. Everyone who was waiting has been told by other ways. Whatever else is rejected and
 * unheard ends the process, as it does without this.
 * @returns what takes it back
 */
export function outliveClient(): () => void {
  const listener = (reason: unknown) => {
    if (!isOfTheClient(reason)) throw reason;
  };
  process.on('unhandledRejection', listener);
  return () => void process.off('unhandledRejection', listener);
}
