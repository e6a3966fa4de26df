import { StoreUnavailableError } from './event-store.ts';

/**
 * One after the other for each key, at once for different keys. Commands and appends to one stream would otherwise only
 * race each other for its next revision, and all but one of them would be in vain.
 * @param longest milliseconds that a turn is waited for; then its task is not begun any more. Left out: however long it takes
 * @returns what throws StoreUnavailableError where the turn doesn't come in time, and what the task throws
 */
export function createTurns(longest?: number): <Value>(key: string, task: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<void>>();
  return <Value>(key: string, task: () => Promise<Value>) => {
    const { promise, resolve, reject } = Promise.withResolvers<Value>();
    const before = last.get(key);
    let isGivenUp = false;
    let timer: NodeJS.Timeout | undefined;
    if (before !== undefined && longest !== undefined) {
      timer = setTimeout(() => {
        isGivenUp = true;
        reject(new StoreUnavailableError(`What came before on ${key} took longer than ${longest} ms.`));
      }, longest);
    }
    const begin = async () => {
      clearTimeout(timer);
      if (isGivenUp) return;
      try {
        resolve(await task());
      } catch (error) {
        reject(error);
      }
    };
    const turn = before === undefined ? begin() : before.then(begin);
    last.set(key, turn);
    turn.finally(() => {
      if (last.get(key) === turn) last.delete(key);
    });
    return promise;
  };
}
