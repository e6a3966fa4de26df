/** Something that is done once a while after it was first asked for. */
export interface Delayed {
  /** Unless it is to come already. */
  soon(): void;
  cancel(): void;
}

/** It doesn't keep the process. `run` must not throw. */
export function delayed(milliseconds: number, run: () => void): Delayed {
  let timer: NodeJS.Timeout | undefined;
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = undefined;
        run();
      }, milliseconds).unref();
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
