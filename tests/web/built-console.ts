import { buildConsole } from '../../tools/build-console.ts';

/** Before all tests: the files that the server serves are those of these sources. */
export default async function builtConsole(): Promise<void> {
  await buildConsole();
}
