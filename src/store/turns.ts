/**
 * One after the other for each key, at once for different keys. Commands and appends to one stream would otherwise only
 * race each other for its next revision, and all but one of them would be in vain.
 */
export function createTurns(): <Value>(key: string, task: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, task) => {
    const before = last.get(key);
    const turn = before === undefined ? task() : before.then(task, task);
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
