/** Lets only so many in at a time, in the order in which they came. */
export function slots(count: number) {
  let free = count;
  const queue = new Set<() => void>();

  function release(): void {
    const [next] = queue;
    if (next === undefined) free += 1;
    else next();
  }

  /** Gives what frees the slot again; undefined where there is none in time. */
  function take(milliseconds: number): Promise<(() => void) | undefined> {
    if (free > 0) {
      free -= 1;
      return Promise.resolve(release);
    }
    return new Promise((resolve) => {
      const enter = () => {
        clearTimeout(timer);
        queue.delete(enter);
        resolve(release);
      };
      const timer = setTimeout(() => {
        queue.delete(enter);
        resolve(undefined);
      }, milliseconds);
      queue.add(enter);
    });
  }

  return { take };
}
