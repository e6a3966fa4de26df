const lookedAtEvery = 250;

/** Between npm and this process is a shell that passes on no signal: who stops npm ends the shell, and would leave this. */
export function whenParentEnds(act: () => void): void {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    act();
  }, lookedAtEvery);
  looking.unref();
}
