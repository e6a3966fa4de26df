import { ask } from '../api/client.ts';

/** Milliseconds between two attempts. */
const pause = 2_000;

/**
 * A part of the console that is loaded when it is needed: waited for while the server is away, for a console that has
 * lost its server goes on showing what it knew.
 * @throws what the import failed with where the server answers and doesn't have it: it is of another version by now
 */
export async function untilThere<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      if (await answers()) return load();
      await new Promise((done) => setTimeout(done, pause));
    }
  }
}

const answers = (): Promise<boolean> =>
  ask('/v1/log').then(
    () => true,
    () => false,
  );
