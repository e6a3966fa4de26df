import { isOfTheClient } from './client-error.ts';

/**
 * Keeps the process alive over rejections that the client leaves to nobody. Of the appends that it writes to one stream
 * the 17th and all after it wait for room, and when the connection is cut each is rejected twice: once to its caller, once
 * where nobody can hold it. And when a connection fails it looks, unawaited, for the next one (seen while no node of a
 * cluster could be asked who leads). Whatever else is rejected and unheard ends the process, as it does without this.
 * @returns what takes it back
 */
export function outliveClient(): () => void {
  const listener = (reason: unknown) => {
    if (!isOfTheClient(reason)) throw reason;
  };
  process.on('unhandledRejection', listener);
  return () => void process.off('unhandledRejection', listener);
}
