/** Lets the process do what waits: signals, timers, a server's answers. */
export const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
