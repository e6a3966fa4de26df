import { typedAhead } from './typed-ahead.ts';

interface Runnable {
  readonly opensField?: true | undefined;
  readonly run: () => void;
}

/** Does what a command does; what is typed before its field is there is kept for it. */
export function runCommand({ opensField, run }: Runnable): void {
  if (opensField === true) typedAhead.begin();
  run();
}
