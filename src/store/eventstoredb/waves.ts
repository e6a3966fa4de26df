/**
 * Lets go together what comes together. Whoever comes while a wave is out waits until all of it is back, or has been out
 * for so many milliseconds, and then goes with everybody who waits. A server that takes many at once for little more than
 * one gains by it, and who comes alone waits for nobody.
 * @param enough nobody waits for more than so many to come
 */
export function waves(milliseconds: number, enough: number) {
  const waiting: ((back: () => void) => void)[] = [];
  /** Of the last wave, who is not back yet; undefined once nobody waits for it. */
  let out: Set<() => void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isScheduled = false;

  function schedule(): void {
    if (isScheduled || out !== undefined || waiting.length === 0) return;
    isScheduled = true;
    setImmediate(gather, 0);
  }

  /** Those who come at once may take more than one turn to come: all have come when one has brought nobody. */
  function gather(before: number): void {
    const came = waiting.length;
    if (came === before || came >= enough) letGo();
    else setImmediate(gather, came);
  }

  function letGo(): void {
    isScheduled = false;
    const wave = new Set<() => void>();
    out = wave;
    timer = setTimeout(next, milliseconds);
    for (const go of waiting.splice(0)) {
      const back = () => {
        wave.delete(back);
        if (wave.size === 0 && out === wave) next();
      };
      wave.add(back);
      go(back);
    }
  }

  function next(): void {
    clearTimeout(timer);
    out = undefined;
    schedule();
  }

  /** Resolves when one may go, with what is to be called when one is back. */
  const join = () =>
    new Promise<() => void>((go) => {
      waiting.push(go);
      schedule();
    });

  return { join };
}
